import { parseDivisionCode, type Division, type UnitGrid } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import { NoExtent } from './lay-squares.ts'
import type { NewDistrictPlan } from './mapping.ts'
import type { NamedSquare } from './name-squares.ts'

/** Everything is valid from before the first request, so that old requests find their place. */
const validFrom = '1970-01-01'

/** The divisions and unit grids of a district made of named squares, under codes by the rules of division codes. */
export function makeDivisions(
  plan: NewDistrictPlan,
  squares: readonly NamedSquare[],
): { readonly divisions: readonly Division[]; readonly grids: readonly UnitGrid[] } {
  const whole = wholeArea(plan)
  const divisions: Division[] = [{ code: whole, name: plan.name, nameEn: plan.nameEn, level: 'district', validFrom }]
  const grids: UnitGrid[] = []
  const communities = new CodeMaker()
  for (const [streetName, ofStreet] of grouped(squares, ({ street }) => street)) {
    const street = communities.next(plan.code, 3)
    divisions.push({ code: `${street}000`, ...named(plan.street, streetName), level: 'street', parent: whole, validFrom })
    for (const [name, ofCommunity] of grouped(ofStreet, ({ community }) => community)) {
      const code = communities.next(street, 3)
      divisions.push({ code, ...named(plan.community, name), level: 'community', parent: `${street}000`, validFrom })
      grids.push(...ofCommunity.map(({ square }, index) => gridOf({ code, index, name }, square.polygon)))
    }
  }
  for (const { code } of divisions) requireCode(code)
  return { divisions, grids }
}

/** Counts up below each prefix: 001, 002, …; past the residents' committees it goes on where the rules allow it. */
class CodeMaker {
  readonly #last = new Map<string, number>()

  next(prefix: string, digits: number): string {
    const before = this.#last.get(prefix) ?? 0
    const number = prefix.length === 9 && before === 199 ? 400 : before + 1
    this.#last.set(prefix, number)
    return prefix + String(number).padStart(digits, '0')
  }
}

function gridOf(at: { readonly code: string; readonly index: number; readonly name: string }, polygon: UnitGrid['polygon']): UnitGrid {
  if (at.index >= 999) throw new NoExtent(`${at.name}: 单元网格超过 999 个，请加大 gridMetres / more than 999 grids, raise gridMetres`)
  const sequence = String(at.index + 1).padStart(3, '0')
  return { code: at.code + sequence, name: `${at.name} ${sequence}`, areaClass: 'B', polygon, validFrom }
}

function named(column: { readonly name: string; readonly nameEn: string } | undefined, value: string): Pick<Division, 'name' | 'nameEn'> {
  if (!column) return { name: `${value} 片`, nameEn: `Block ${value}` }
  return { name: column.name.replaceAll('{}', value), nameEn: column.nameEn.replaceAll('{}', value) }
}

function grouped(
  squares: readonly NamedSquare[],
  keyOf: (square: NamedSquare) => string,
): readonly (readonly [string, readonly NamedSquare[]])[] {
  const groups = Map.groupBy(squares, keyOf)
  return [...groups].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
}

function requireCode(code: string): void {
  if (!parseDivisionCode(code).ok) throw new NoExtent(`${code}: 街道或社区过多，编码放不下 / too many streets or communities for the codes`)
}
