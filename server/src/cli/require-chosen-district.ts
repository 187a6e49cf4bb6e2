import type { District } from '../district/district.ts'
import type { Services } from '../services.ts'
import { CommandRefused } from './tell.ts'

/** The district that a command names, or the only one there is. */
export function requireChosenDistrict({ districts }: Services, code: string | undefined): District {
  const list = districts.list()
  const found = code === undefined && list.length === 1 ? list[0] : list.find((district) => district.code === code)
  if (found) return found
  const known = list.map((district) => `${district.code} ${district.name} ${district.nameEn}`).join('; ') || '—'
  throw new CommandRefused(`请用 --district 指定区划代码；现有：${known}`, `Name the district with --district; there are: ${known}`)
}
