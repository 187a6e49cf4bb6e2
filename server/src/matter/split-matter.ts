import type { SplitRequest } from '@yiwang/contract'
import {
  applyEvent,
  chainEvent,
  chainStart,
  decideMove,
  decideReport,
  type Actor,
  type EventDraft,
  type Matter,
  type MatterEvent,
  type Result,
  type World,
} from '@yiwang/kernel'
import { v7 as makeId } from 'uuid'

import type { District } from '../district/district.ts'
import { localTime } from '../district/local-time.ts'
import { worldOf } from '../district/world-of.ts'
import { requireUnitsWithin, type Reaching } from '../person/require-reach.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepMany } from './keep-many-store.ts'
import type { LivedWithIntake } from './matter-row.ts'
import { keepMovedMatter } from './keep-matter-store.ts'
import type { FoundMatter } from './matter-store.ts'
import { requireUnits } from './require-units.ts'
import { requireCategory } from './report-matter.ts'
import { sha256 } from './sha256.ts'

type Child = SplitRequest['children'][number]

/** What somebody splits off, and from what. */
export interface Split {
  readonly found: FoundMatter
  readonly actor: Actor & Reaching
  readonly asked: SplitRequest
}

/**
 * Splits children off a matter: each is a matter of its own, reported, accepted and dispatched in one go, and the parent
 * is not handled before they have ended. Parent and children are kept together or not at all.
 */
export async function splitMatter(services: Services, district: District, split: Split): Promise<FoundMatter> {
  const { found, actor, asked } = split
  const world = worldOf(district, services.now())
  for (const child of asked.children) {
    requireUnits(district, [child.leadUnit, ...child.coUnits])
    requireUnitsWithin(district, actor, [child.leadUnit, ...child.coUnits])
    requireCategory(district, child.category ?? found.matter.category)
  }
  const day = localTime(district.timeZone, world.at).day
  const parent: Step = { matter: found.matter, head: found.head, events: [] }
  const numbers = await Promise.all(asked.children.map(() => services.numbers.next(day)))
  const lives = asked.children.map((child, index) => {
    const life = liveChild({ parent: parent.matter, child, number: numbers[index] ?? '', actor }, world)
    takeStep(parent, splitOff(parent.matter, { actor, child, id: life.matter.id, reason: asked.reason }, world))
    return life
  })
  await keepTogether(services, parent, lives)
  for (const { matter } of lives) services.live.announce({ matter, kind: 'reported' })
  services.live.announce({ matter: parent.matter, kind: 'changed' })
  return { matter: parent.matter, head: parent.head }
}

/** A matter on its way through several events. */
interface Step {
  matter: Matter
  head: string
  readonly events: MatterEvent[]
}

function takeStep(step: Step, draft: Result<EventDraft>): void {
  const event = chainEvent(requireValue(draft), step.head, sha256)
  step.matter = applyEvent(step.matter, event)
  step.head = event.hash
  step.events.push(event)
}

function splitOff(
  parent: Matter,
  { actor, child, id, reason }: { readonly actor: Actor; readonly child: Child; readonly id: string; readonly reason: string },
  world: World,
): Result<EventDraft> {
  const carried = { leadUnit: child.leadUnit, coUnits: child.coUnits, reason, target: id }
  return decideMove(parent, { actor, move: 'split', carried }, world)
}

/** The whole life of a child so far: what it is about, accepted by the platform, dispatched by whoever split it off. */
function liveChild(
  born: { readonly parent: Matter; readonly child: Child; readonly number: string; readonly actor: Actor },
  world: World,
): LivedWithIntake {
  const { parent, child, number, actor } = born
  const report = {
    district: parent.district,
    id: makeId({ msecs: world.at }),
    number,
    channel: parent.channel,
    category: child.category ?? parent.category,
    description: child.description,
    place: parent.place,
    parent: parent.id,
    evidence: parent.evidence.filter(({ kind }) => kind === 'before_photo'),
  }
  const first = requireValue(decideReport(report, { ...actor, role: 'dispatcher' }, world))
  const event = chainEvent(first, chainStart, sha256)
  const step: Step = { matter: applyEvent(undefined, event), head: event.hash, events: [event] }
  const platform: Actor = { id: 'system', roles: ['system'] }
  takeStep(
    step,
    decideMove(step.matter, { actor: platform, move: 'accept', carried: { category: report.category, place: report.place } }, world),
  )
  const carried = { leadUnit: child.leadUnit, coUnits: child.coUnits }
  takeStep(step, decideMove(step.matter, { actor: { ...actor, roles: ['dispatcher'] }, move: 'dispatch', carried }, world))
  return { matter: step.matter, events: step.events, intake: {} }
}

async function keepTogether(services: Services, parent: Step, lives: readonly LivedWithIntake[]): Promise<void> {
  await services.database.db.transaction().execute(async (within) => {
    await keepMany(within, lives)
    await parent.events.reduce(async (before, event) => {
      await before
      const matter = { ...parent.matter, version: event.seq }
      if (!(await keepMovedMatter(within, { matter, event }))) throw new Refusal('matter.changed_meanwhile')
    }, Promise.resolve())
  })
}
