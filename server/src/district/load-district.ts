import { compileTable, isValidOn, makeGridIndex } from '@yiwang/kernel'

import type { District, DistrictData } from './district.ts'
import { makeDistrictCalendar } from './make-calendar.ts'

/** Makes a district ready for decisions: indexes its grids of today, lays out its calendar, parses its rules. */
export function loadDistrict(data: DistrictData, now: number): District {
  const { overrides, ...rest } = data
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(data.timeZone).toPlainDate()
  const grids = data.grids.filter((grid) => isValidOn(grid, today))
  return {
    ...rest,
    divisions: byCode(data.divisions.filter((division) => isValidOn(division, today))),
    grids: byCode(grids),
    gridIndex: makeGridIndex(grids),
    categories: byCode(data.categories),
    units: new Map(data.units.map((unit) => [unit.id, unit])),
    calendar: makeDistrictCalendar({ timeZone: data.timeZone, version: `r${data.revision}`, overrides, now }),
    compiledDispatch: compileTable(data.dispatch),
  }
}

function byCode<T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.code, each]))
}
