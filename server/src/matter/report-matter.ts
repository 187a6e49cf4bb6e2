import {
  applyEvent,
  canonical,
  chainEvent,
  chainStart,
  decideReport,
  type Actor,
  type Channel,
  type Evidence,
  type Matter,
  type MatterKind,
  type Place,
  type Role,
} from '@yiwang/kernel'
import { v7 as makeId } from 'uuid'

import type { District } from '../district/district.ts'
import { localTime } from '../district/local-time.ts'
import { worldOf } from '../district/world-of.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { makeFollowCode } from './follow-code.ts'
import type { Reporter } from './keep-matter-store.ts'
import { findByIntakeKey } from './matter-store.ts'
import { sha256 } from './sha256.ts'

/** A report that has passed its border: placed, cleaned, its category known. */
export interface NewReport {
  readonly channel: Channel
  readonly category: string
  readonly description: string
  readonly place: Place
  readonly evidence: readonly Evidence[]
  readonly reporter?: Reporter
  readonly actor?: Actor & { readonly role: Role }
  /** Who sent it and its idempotency key, in one text; a repetition finds the first. */
  readonly key?: string
  /** What it is, if it is no request: raised by the house itself, in a category that takes no reports. */
  readonly matterKind?: Exclude<MatterKind, 'request'>
  /** The pledge for which it is raised. */
  readonly pledge?: string
  /** When it was reported, if not now: epoch milliseconds, for imports and the demo's history. */
  readonly at?: number
}

/** What came of a report. `isNew` is false when the same key had brought it in before. */
export interface Reported {
  readonly matter: Matter
  readonly followCode: string
  readonly head: string
  readonly isNew: boolean
}

/** Takes a report in, whatever its channel: place, rule, clock and chained history, kept before the answer. */
export async function reportMatter(services: Services, district: District, report: NewReport): Promise<Reported> {
  if (report.matterKind === undefined) requireCategory(district, report.category)
  const at = report.at ?? services.now()
  const id = makeId({ msecs: at })
  const followCode = makeFollowCode()
  const number = await services.numbers.next(localTime(district.timeZone, at).day)
  const actor = report.actor ?? { id: `resident:${id}`, roles: ['resident'], role: 'resident' }
  const { category, description, place } = report
  const said = { ...saidOf(report), district: district.code, id, number, reporter: actor.id }
  const draft = requireValue(decideReport(said, actor, worldOf(district, at)))
  const event = chainEvent(draft, chainStart, sha256)
  const matter = applyEvent(undefined, event)
  const digest = report.key === undefined ? undefined : sha256(canonical({ category, description, lon: place.lon, lat: place.lat }))
  const intake = {
    followCode,
    ...(report.key !== undefined && { key: report.key }),
    ...(digest && { digest }),
    ...(report.reporter && { reporter: report.reporter }),
  }
  const isKept = await services.lines.come.keep({ matter, event, intake })
  if (!isKept) return findFirst(services, report, { district: district.code, digest: digest ?? '' })
  services.live.announce({ matter, kind: 'reported' })
  return { matter, followCode, head: event.hash, isNew: true }
}

/** What of a report becomes part of its matter. */
function saidOf({ channel, category, description, place, evidence, matterKind, pledge }: NewReport) {
  const raised = { ...(matterKind && { matterKind }), ...(pledge !== undefined && { pledge }) }
  return { channel, category, description, place, evidence, ...raised }
}

/** The category, refused when the district does not know it or has switched it off. */
export function requireCategory(district: District, code: string): void {
  const category = district.categories.get(code)
  if (!category) throw new Refusal('category.unknown', { category: code.slice(0, 40) })
  if (!category.enabled) throw new Refusal('category.disabled', { category: code })
}

async function findFirst(services: Services, report: NewReport, sent: { district: string; digest: string }): Promise<Reported> {
  const first = await findByIntakeKey(services.database.db, sent.district, report.key ?? '')
  if (!first) throw new Refusal('matter.changed_meanwhile')
  if (first.digest !== sent.digest) throw new Refusal('request.key_reused')
  return { matter: first.matter, followCode: first.followCode ?? '', head: '', isNew: false }
}
