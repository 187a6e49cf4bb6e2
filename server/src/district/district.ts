import type { BaseMap, Category } from '@yiwang/contract'
import type {
  Calendar,
  CompiledTable,
  DispatchTable,
  Division,
  EvidenceLimits,
  GridIndex,
  LimitTable,
  Unit,
  UnitGrid,
} from '@yiwang/kernel'

/** A district with everything that decisions need, held in memory and loaded anew when its revision changes. */
export interface District {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly jurisdiction: string
  readonly timeZone: string
  readonly isDemo: boolean
  readonly center: readonly [number, number]
  readonly zoom: number
  readonly settings: DistrictSettings
  readonly revision: number
  readonly divisions: ReadonlyMap<string, Division>
  readonly grids: ReadonlyMap<string, UnitGrid>
  readonly gridIndex: GridIndex
  readonly categories: ReadonlyMap<string, Category>
  readonly units: ReadonlyMap<string, Unit>
  readonly calendar: Calendar
  readonly limits: LimitTable
  readonly dispatch: DispatchTable
  readonly compiledDispatch: CompiledTable
}

/** What a district may set for itself. */
export interface DistrictSettings {
  readonly reopenWindowDays: number
  readonly baseMap: BaseMap
  /** From where on photos are flagged, where it differs from the standard. */
  readonly evidence?: Partial<EvidenceLimits>
}

/** The reference data of a district as it is stored. */
export type DistrictData = Omit<
  District,
  'gridIndex' | 'calendar' | 'compiledDispatch' | 'divisions' | 'grids' | 'categories' | 'units'
> & {
  readonly divisions: readonly Division[]
  readonly grids: readonly UnitGrid[]
  readonly categories: readonly Category[]
  readonly units: readonly Unit[]
  readonly overrides: readonly { readonly day: string; readonly isWorking: boolean; readonly note: string }[]
}

/** The code of the district as a 12-digit division code. */
export function wholeArea(district: Pick<District, 'code'>): string {
  return `${district.code}000000`
}
