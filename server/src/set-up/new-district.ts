import { standardCategories, standardLimits } from '@yiwang/contract'
import type { DispatchRule, Division, Position, Unit } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import type { NewDistrict } from '../district/keep-district-store.ts'
import { makeGridBlock } from './grid-block.ts'

/** What somebody who begins a district knows of it; `validFrom` is the first ISO date on which its places count. */
export interface DistrictPlan {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly center: Position
  readonly validFrom: string
}

/** The unit that every new district begins with. */
export const centreUnitId = 'command-centre'

/** What the first version of a new district's tables says of itself. */
const note =
  '初始设置。第一街道、第一社区和方格网是临时的，请换成本区自己的；时限为演示默认值。 Set-up. The first street, its community and the square grids are placeholders to be replaced by your own; limits are demonstration defaults.'

/**
 * A district that can take reports at once: the standard categories and limits, the command centre to which a catch-all
 * row sends everything, and, until the district's own are there, a first street and community covered by a block of
 * 20 × 20 square grids of 500 m round the centre.
 */
export function makeNewDistrict(plan: DistrictPlan): NewDistrict {
  const { code, name, nameEn, center, validFrom } = plan
  const divisions = firstDivisions(plan)
  return {
    code,
    name,
    nameEn,
    jurisdiction: code,
    timeZone: 'Asia/Shanghai',
    isDemo: false,
    center: [center.lon, center.lat],
    zoom: 12,
    settings: { reopenWindowDays: 15, baseMap: { kind: 'none' } },
    divisions,
    grids: makeGridBlock({ community: `${code}001001`, center, columns: 20, rows: 20, metres: 500, areaClass: 'B', validFrom }),
    categories: standardCategories(),
    units: [centreUnit(code)],
    rules: [catchAllRule(centreUnitId, validFrom)],
    limits: standardLimits(),
    baseMap: {},
    note,
  }
}

/** The command centre (指挥中心) of a district. */
function centreUnit(district: string): Unit {
  return { id: centreUnitId, name: '指挥中心', nameEn: 'Command Centre', kind: 'centre', area: wholeArea({ code: district }) }
}

/** The last row of the dispatch rules: whatever no other row fits goes to this unit. */
function catchAllRule(leadUnit: string, validFrom: string): DispatchRule {
  return {
    id: 'catch-all',
    order: 9999,
    category: '*',
    area: '*',
    condition: '',
    leadUnit,
    coUnits: [],
    validFrom,
    note: '兜底：其他各行都不适用时 / whatever no other row fits',
  }
}

function firstDivisions({ code, name, nameEn, validFrom }: DistrictPlan): readonly Division[] {
  const [whole, street] = [wholeArea({ code }), `${code}001000`]
  return [
    { code: whole, name, nameEn, level: 'district', validFrom },
    { code: street, name: '第一街道', nameEn: 'First Street', level: 'street', parent: whole, validFrom },
    { code: `${code}001001`, name: '第一社区', nameEn: 'First Community', level: 'community', parent: street, validFrom },
  ]
}
