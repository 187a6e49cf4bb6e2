import { phrases, type NewPerson } from '@yiwang/contract'
import { personRoles } from '@yiwang/kernel'
import type { Command } from 'commander'
import { randomBytes } from 'node:crypto'

import { wholeArea, type District } from '../district/district.ts'
import { keepNewPerson } from '../person/add-person.ts'
import { requirePost } from '../person/require-post.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { withPlatform } from './open-platform.ts'
import { requireChosenDistrict } from './require-chosen-district.ts'
import { CommandRefused, tell } from './tell.ts'

interface Options {
  readonly district?: string
  readonly username: string
  readonly name: string
  readonly nameEn?: string
  readonly roles: string
  readonly unit?: string
  readonly area?: string
}

/** `yiwang person add`: an account for somebody, with a password that is shown once. */
export function addPerson(program: Command): void {
  const group = program.command('person').summary('人员 · people').description('人员。\nPeople.')
  group
    .command('add')
    .summary('添加人员 · add a person')
    .description('添加一名人员，并显示一次初始密码。\nAdds a person and shows the first password, once.')
    .option('--district <code>', '区划代码（六位）· the district (six digits)')
    .requiredOption('--username <name>', '登录名，3–30 个字母、数字、下划线或点 · 3 to 30 letters, digits, underscores, dots')
    .requiredOption('--name <name>', '姓名 · the name')
    .option('--name-en <name>', '英文姓名 · the name in English')
    .requiredOption('--roles <list>', `角色，逗号分隔 · roles, comma-parted: ${personRoles.join(', ')}`)
    .option('--unit <id>', '部门编号 · the unit')
    .option('--area <code>', '辖区（12 位代码），默认全区 · the area (12 digits), by default the whole district')
    .action((options: Options) => withPlatform('refuse', (services) => add(services, options)))
}

async function add(services: Services, options: Options): Promise<void> {
  const district = requireChosenDistrict(services, options.district)
  const username = options.username.toLowerCase()
  if (!/^[a-z][a-z0-9_.]{2,29}$/u.test(username))
    throw new CommandRefused(`登录名不合要求：${options.username}`, `The user name will not do: ${options.username}`)
  const roles = readRoles(options.roles)
  const unit = readUnit(district, options.unit) ?? null
  const area = readArea(district, options.area)
  const password = randomBytes(12).toString('base64url')
  const { name, nameEn = name } = options
  await refusing(async () => {
    requirePost(district, { roles, unit, area })
    const asked = { district: district.code, username, password, name, nameEn, roles, unit, area }
    await keepNewPerson(services, asked, { by: '', mustChange: true })
  })
  tell(
    `已添加 ${name}（${username}），密码只显示这一次，首次登录须修改：${password}`,
    `Added ${nameEn} (${username}); the password is shown this once and has to be changed at the first sign-in: ${password}`,
  )
}

/** What the platform refuses, the command line says in both languages. */
async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new CommandRefused(phrases['zh-CN'].problem[error.code], phrases.en.problem[error.code])
  }
}

function readRoles(list: string): NewPerson['roles'] {
  const roles = list.split(',').map((role) => role.trim())
  const wrong = roles.filter((role) => !personRoles.some((known) => known === role))
  const known = personRoles.join(', ')
  if (wrong.length > 0)
    throw new CommandRefused(
      `没有这些角色：${wrong.join(', ')}；可用：${known}`,
      `There are no such roles: ${wrong.join(', ')}; there are: ${known}`,
    )
  return roles as NewPerson['roles']
}

function readUnit({ units }: District, unit: string | undefined): string | undefined {
  if (unit === undefined || units.has(unit)) return unit
  const known = [...units.values()].map(({ id, name }) => `${id} ${name}`).join('; ')
  throw new CommandRefused(`没有这个部门：${unit}；现有：${known}`, `There is no such unit: ${unit}; there are: ${known}`)
}

function readArea(district: District, area: string | undefined): string {
  if (area === undefined) return wholeArea(district)
  if (district.divisions.has(area)) return area
  throw new CommandRefused(`本区没有这个区划：${area}`, `There is no such division in the district: ${area}`)
}
