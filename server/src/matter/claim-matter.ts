import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepOwn, type Change } from './change-matter.ts'
import type { FoundMatter } from './matter-store.ts'
import { requireVersion } from './move-matter.ts'

/** Keeps others off a matter, or lets it go: once for ever so many requests, and never what somebody else holds. */
export async function claimMatter(
  services: Services,
  change: Change,
  { claimed, version }: { readonly claimed: boolean; readonly version: number },
): Promise<FoundMatter> {
  const { found, person } = change
  const { claimedBy } = found.matter
  if (claimedBy !== undefined && claimedBy !== person.id) throw new Refusal('matter.claimed_by_other')
  if ((claimedBy === person.id) === claimed) return found
  requireVersion(found.matter, version)
  return keepOwn(services, change, { kind: claimed ? 'claimed' : 'released' })
}
