import type { MatterRow } from '@yiwang/contract'
import { communityOf, streetOf } from '@yiwang/kernel'

import { useDivisions } from '../reference/queries.ts'
import { useNames } from '../reference/use-names.ts'
import { shortAddress } from './short-address.ts'

/** Where a matter is, as short as a line of the list needs it, and in full. */
export function usePlace(row: Pick<MatterRow, 'address' | 'area'>): { readonly short: string; readonly full: string } {
  const names = useNames()
  const divisions = useDivisions().data ?? []
  if (row.address === '') {
    const area = names.area(communityOf(row.area))
    return { short: area, full: area }
  }
  // Addresses are written in the language of the district, whichever the screen speaks.
  function nameOf(code: string): string {
    return divisions.find((division) => division.code === code)?.name ?? ''
  }
  return {
    short: shortAddress(row.address, { street: nameOf(streetOf(row.area)), community: nameOf(communityOf(row.area)) }),
    full: row.address,
  }
}
