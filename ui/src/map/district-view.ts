import type { DistrictView } from '@yiwang/contract'

/** What a map needs to know of the district it shows. */
export type MapDistrict = Pick<DistrictView, 'center' | 'zoom' | 'baseMap' | 'isDemo'>
