import type { DemoSignIn } from '@yiwang/contract'
import type { Role } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { chanceOf } from './chance.ts'
import type { City, CityStreet } from './city/city.ts'
import type { Prng } from './city/prng.ts'
import { inventName } from './demo-names.ts'
import { demoUnits, officeId } from './demo-units.ts'

/** A person of the demo district before there is an account. */
export type DemoPerson = Omit<KeptPerson, 'account' | 'isDisabled'>

/** The one password of every demo sign-in; it protects nothing and stands on the first page. */
export const demoPassword = 'yiwang-demo-2026'

type Short = readonly [
  username: string,
  role: Role,
  name: string,
  nameEn: string,
  unit: readonly [id: string, name: string, nameEn: string],
]

const centre = ['centre', '城市运行管理指挥中心', 'City Operations Centre'] as const
const office = ['gudu-office', '古渡街道办事处', 'Gudu Subdistrict Office'] as const

const signIns: readonly Short[] = [
  ['receiver', 'receiver', '沈若宁', 'Ruoning Shen', centre],
  ['dispatcher', 'dispatcher', '方志帆', 'Zhifan Fang', centre],
  ['handler', 'handler', '卢建松', 'Jiansong Lu', ['cityscape', '城市管理局', 'Urban Management Bureau']],
  ['street', 'handler', '柯雅萍', 'Yaping Ke', office],
  ['verifier', 'verifier', '叶思芸', 'Siyun Ye', centre],
  ['ruling', 'ruling_officer', '温永恒', 'Yongheng Wen', centre],
  ['leader', 'leader', '庄海澜', 'Hailan Zhuang', centre],
  ['supervisor', 'supervisor', '纪怀瑾', 'Huaijin Ji', ['supervision', '区政府督查室', 'Supervision Office']],
  ['statistics', 'handler', '商以宁', 'Yining Shang', ['statistics', '统计局', 'Statistics Bureau']],
  ['auditor', 'auditor', '傅秋珊', 'Qiushan Fu', centre],
  ['admin', 'administrator', '童明川', 'Mingchuan Tong', centre],
  ['security', 'security_administrator', '孟清和', 'Qinghe Meng', centre],
  ['grid', 'grid_worker', '连春榕', 'Chunrong Lian', office],
]

/** The sign-ins that the first page shows: one for each role, two for handlers. */
export function demoSignIns(): readonly DemoSignIn[] {
  return signIns.map(([username, role, name, nameEn, [, unit, unitEn]]) => ({
    username,
    password: demoPassword,
    name,
    nameEn,
    role: role as DemoSignIn['role'],
    unit,
    unitEn,
  }))
}

/** How the ids of those begin who only act in the simulated life; nobody signs in as one of them. */
export const simulatedPrefix = 'staff-'

/** Everybody who works in the demo district: those one can sign in as, and those who only act. */
export function demoPeople(city: City): readonly DemoPerson[] {
  const whole = wholeArea(city)
  const patrol = busiestCommunity(city, city.streets[0]?.code ?? whole)
  const known = signIns.map(([username, role, name, nameEn, [unit]]): DemoPerson => {
    const area = role === 'grid_worker' ? patrol : areaOf(city, unit)
    return { id: username, district: city.code, username, name, nameEn, roles: [role], unit, area }
  })
  return [...known, ...simulated(city)]
}

/** The community of a street that has the most to look after. */
function busiestCommunity(city: City, street: string): string {
  const counts = Map.groupBy(
    city.frontages.filter(({ gridCode }) => gridCode.startsWith(street.slice(0, 9))),
    ({ gridCode }) => gridCode.slice(0, 12),
  )
  const [first] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)
  return first?.[0] ?? street
}

function areaOf(city: City, unit: string): string {
  return city.streets.find((street) => officeId(street) === unit)?.code ?? wholeArea(city)
}

function simulated(city: City): readonly DemoPerson[] {
  const prng = chanceOf(city.seed, 5)
  const names = new Set(signIns.map(([, , name]) => name))
  let count = 0
  function make(role: Role, unit: string, area: string): DemoPerson {
    count += 1
    const id = `${simulatedPrefix}${String(count).padStart(3, '0')}`
    const { zh, en } = newName(prng, names)
    return { id, district: city.code, username: id.replace('-', '.'), name: zh, nameEn: en, roles: [role], unit, area }
  }
  const whole = wholeArea(city)
  const posts: readonly (readonly [Role, number])[] = [
    ['receiver', 4],
    ['dispatcher', 3],
    ['verifier', 5],
    ['ruling_officer', 2],
    ['leader', 2],
  ]
  const atCentre = posts.flatMap(([role, many]) => Array.from({ length: many }, () => make(role, 'centre', whole)))
  const handlers = demoUnits(city)
    .filter(({ id }) => id !== 'centre')
    .flatMap(({ id, area }) => [make('handler', id, area), make('handler', id, area)])
  const patrols = city.streets.flatMap((street) =>
    patrolled(city, street).map((community) => make('grid_worker', officeId(street), community)),
  )
  return [...atCentre, ...handlers, ...patrols]
}

/** Three communities of a street, each with a grid worker of its own. */
function patrolled(city: City, street: CityStreet): readonly string[] {
  return city.communities
    .filter(({ streetCode }) => streetCode === street.code)
    .slice(0, 3)
    .map(({ code }) => code)
}

function newName(prng: Prng, taken: Set<string>): ReturnType<typeof inventName> {
  for (;;) {
    const name = inventName(prng)
    if (taken.has(name.zh)) continue
    taken.add(name.zh)
    return name
  }
}
