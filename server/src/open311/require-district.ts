import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'

/** The district of a jurisdiction; without a jurisdiction_id the platform's first. Refused with 404 when there is none. */
export function requireDistrict({ districts }: Services, jurisdiction: string | undefined): District {
  const named = jurisdiction === '' ? undefined : jurisdiction
  const district = districts.findByJurisdiction(named)
  if (!district) throw new Refusal('open311.jurisdiction_unknown', { jurisdiction_id: (named ?? '').slice(0, 80) })
  return district
}
