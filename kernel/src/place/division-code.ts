import { refuse, succeed, type Result } from '../result.ts'
import type { DivisionLevel } from './division.ts'

/** What the third level group says: street office (街道), town (镇), township (乡) or an area run like one (开发区等). */
export type StreetKind = 'street' | 'town' | 'township' | 'special_area'

/** What the fourth level group says: residents' committee, villagers' committee, or an area run like one of them. */
export type CommunityKind = 'residents' | 'villagers' | 'like_residents' | 'like_villagers'

/** A 12-digit division code in its parts; a district has no street part, a street no community part. */
export interface DivisionCode {
  readonly code: string
  readonly level: DivisionLevel
  readonly county: string
  readonly streetKind?: StreetKind
  readonly communityKind?: CommunityKind
}

type Ranges<Kind> = readonly (readonly [from: number, to: number, kind: Kind])[]

const streetRanges: Ranges<StreetKind> = [
  [1, 99, 'street'],
  [100, 199, 'town'],
  [200, 399, 'township'],
  [400, 599, 'special_area'],
]

const communityRanges: Ranges<CommunityKind> = [
  [1, 199, 'residents'],
  [200, 399, 'villagers'],
  [400, 498, 'like_residents'],
  [500, 598, 'like_villagers'],
]

/**
 * Reads a statistical division code by the coding rules of the National Bureau of Statistics: 6 digits county
 * (GB/T 2260), 3 street, 3 community, zeros for a level not reached. Refused with `place.bad_division_code`, whose
 * detail says which `part` is wrong (`digits`, `county`, `street`, `community`).
 */
export function parseDivisionCode(code: string): Result<DivisionCode> {
  if (!/^[0-9]{12}$/.test(code)) return bad(code, 'digits')
  const county = code.slice(0, 6)
  if (!/^[1-9][0-9](?!0000)/.test(county)) return bad(code, 'county')
  const [street, community] = [Number(code.slice(6, 9)), Number(code.slice(9))]
  if (street === 0) return community === 0 ? succeed({ code, level: 'district', county }) : bad(code, 'street')
  const streetKind = findKind(streetRanges, street)
  if (!streetKind) return bad(code, 'street')
  if (community === 0) return succeed({ code, level: 'street', county, streetKind })
  const communityKind = findKind(communityRanges, community)
  return communityKind ? succeed({ code, level: 'community', county, streetKind, communityKind }) : bad(code, 'community')
}

/** The 12-digit code of the street that a street, community or grid code lies in; a district's code comes back as it is. */
export function streetOf(code: string): string {
  return `${code.slice(0, 9)}000`
}

/** The 12-digit code of the community that a grid code lies in; a division's code comes back as it is. */
export function communityOf(code: string): string {
  return code.slice(0, 12)
}

/**
 * The leading digits that every code inside this division shares: 6 for a district, 9 for a street, 12 for a community.
 */
export function divisionPrefix(code: string): string {
  return code.replace(/^([0-9]{6})(?:000000|([0-9]{3})000)$/, '$1$2')
}

function findKind<Kind>(ranges: Ranges<Kind>, part: number): Kind | undefined {
  return ranges.find(([from, to]) => part >= from && part <= to)?.[2]
}

function bad(code: string, part: 'digits' | 'county' | 'street' | 'community'): Result<never> {
  return refuse('place.bad_division_code', { code: code.slice(0, 40), part })
}
