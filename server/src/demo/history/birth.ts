import type { Actor, Channel, Evidence, Role } from '@yiwang/kernel'
import { v7 as makeId } from 'uuid'

import type { District } from '../../district/district.ts'
import type { Reporter } from '../../matter/keep-matter-store.ts'
import type { Prng } from '../city/prng.ts'
import { inventCaller, inventPhone } from '../demo-names.ts'
import type { Cast } from './cast.ts'
import { describe } from './describe.ts'
import { withCapture } from './capture.ts'
import { beforePhotos, type Proofs } from './proof.ts'
import type { Spot } from './spot.ts'

/** Something that is reported in the demo, before the platform has seen it. */
export interface Birth {
  readonly at: number
  readonly id: string
  readonly category: string
  readonly channel: Channel
  readonly description: string
  readonly spot: Spot
  readonly evidence: readonly Evidence[]
  readonly actor: Actor & { readonly role: Role }
  readonly reporter?: Reporter
}

/** What the reports of the demo are drawn from. */
export interface Source {
  readonly district: District
  readonly cast: Cast
  readonly proofs: Proofs
}

/** Somebody notices something and says so by a channel. */
export function makeBirth(
  source: Source,
  prng: Prng,
  seen: { readonly at: number; readonly category: string; readonly channel: Channel; readonly spot: Spot },
): Birth {
  const id = makeId({ msecs: seen.at, random: Uint8Array.from({ length: 16 }, () => prng.whole(0, 255)) })
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(seen.at).toZonedDateTimeISO(source.district.timeZone)
  const reporter = reporterOf(prng, seen.channel)
  return {
    ...seen,
    id,
    description: describe(prng, { ...seen, minute: hour * 60 + minute }),
    evidence: withCapture(beforePhotos(prng, source.proofs, { ...seen, place: seen.spot.place }), {
      at: seen.at,
      matter: { id, place: seen.spot.place },
      isByResident: seen.channel !== 'grid_worker',
    }),
    actor: actorOf(source.cast, prng, { ...seen, id }),
    ...(reporter && { reporter }),
  }
}

function actorOf(cast: Cast, prng: Prng, seen: { readonly channel: Channel; readonly spot: Spot; readonly id: string }): Birth['actor'] {
  if (seen.channel === 'grid_worker') return { ...prng.pick(cast.patrolsOf(seen.spot.place.area)), role: 'grid_worker' }
  if (seen.channel === 'desk') return { ...prng.pick(cast.inRole('receiver')), role: 'receiver' }
  return { id: `resident:${seen.id}`, roles: ['resident'], role: 'resident' }
}

function reporterOf(prng: Prng, channel: Channel): Reporter | undefined {
  if (channel === 'grid_worker') return undefined
  const isNamed = channel === 'desk' || prng.chance(0.8)
  const isReachable = channel === 'desk' || prng.chance(0.72)
  if (!isNamed && !isReachable) return undefined
  return { ...(isNamed && { name: inventCaller(prng) }), ...(isReachable && { phone: inventPhone(prng) }) }
}
