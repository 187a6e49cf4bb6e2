import type { MoveId } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { worldOf } from '../district/world-of.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { answerAsked, moveMatter } from '../matter/move-matter.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { listPeople } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import { chanceOf, pickWeighted } from './chance.ts'
import type { Prng } from './city/prng.ts'
import { drawCity } from './draw-city.ts'
import { makeBirth, type Source } from './history/birth.ts'
import { categoryMix } from './history/category-mix.ts'
import { hourWeight, pickChannel } from './history/day-plan.ts'
import { demoKey } from './history/demo-key.ts'
import { drawFate } from './history/fate.ts'
import { countMove, shownAct } from './history/live-through.ts'
import { findNextStep, type Step } from './history/next-step.ts'
import { isWorkday } from './history/plan-history.ts'
import { makeSpotFinder, type SpotFinder } from './history/spot.ts'
import { shelvePictures } from './keep-pictures.ts'
import { countOpen, findForLife, listBodies } from './life-store.ts'
import { simulatedCast } from './simulated-cast.ts'

/** Seconds between two events by day; nights are calmer. */
const pause = { day: 5, evening: 8, night: 20 } as const

/** What one life needs. */
export interface Life {
  readonly services: Services
  readonly source: Source
  readonly spots: SpotFinder
  readonly prng: Prng
  /** How many were open when it began; it is kept near. */
  readonly open: number
}

/**
 * Lets the demo district live while the platform runs: now and then something is reported or moved by people who are
 * nobody. What a real person has reported, claimed or moved is left alone. A failed event is skipped. The answer stops it.
 */
export function startLife(services: Services): () => void {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let life: Promise<Life | undefined> | undefined
  async function beat(): Promise<void> {
    life ??= beginLife(services)
    const living = await life
    if (living && !isStopped) await liveOnce(living)
  }
  function wait(): void {
    if (isStopped) return
    timer = setTimeout(
      () =>
        void beat()
          .catch(() => undefined)
          .finally(wait),
      pauseMs(services),
    )
    timer.unref()
  }
  wait()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

/** Prepares what one life needs; nothing when the first district is not the demo's. */
export async function beginLife(services: Services): Promise<Life | undefined> {
  const district = services.districts.findHome()
  const seed = findSeed(district)
  if (!district || seed === undefined) return undefined
  const city = await drawCity(seed)
  const people = await listPeople(services.database.db, district.code)
  const { proofs } = await shelvePictures(services)
  const source = { district, cast: simulatedCast(people, [...district.units.values()]), proofs }
  const open = await countOpen(services.database.db, district.code)
  return { services, source, spots: makeSpotFinder(city, district), prng: chanceOf(services.now()), open }
}

/** The seed that the demo's city was drawn from. */
function findSeed(district: District | undefined): number | undefined {
  if (!district?.isDemo || !('seed' in district.settings)) return undefined
  return Number(district.settings.seed)
}

/** One event: something new, or the next step of something open, whichever keeps the number of open matters. */
export async function liveOnce(life: Life): Promise<void> {
  const now = await countOpen(life.services.database.db, life.source.district.code)
  const share = now > life.open * 1.03 ? 0.08 : 0.22
  await (now < life.open * 0.97 || life.prng.chance(share) ? reportSomething(life) : moveSomething(life))
}

/** The district as it is now: its rules may have changed since life began. */
function districtOf({ services, source }: Life): District {
  return services.districts.get(source.district.code)
}

async function reportSomething(life: Life): Promise<void> {
  const { services, source, spots, prng } = life
  const at = services.now()
  const district = districtOf(life)
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(district.timeZone)
  const usable = categoryMix.filter(({ category }) => district.categories.get(category)?.enabled)
  const row = pickWeighted(prng, usable, ({ weight, storm, rhythm }) => (storm > 20 ? 0 : weight * hourWeight(rhythm, hour)))
  const channel = pickChannel(prng, hour < 8 || hour >= 18 ? { ...row, rhythm: 'night' } : row, isWorkday(district, at))
  const birth = makeBirth(source, prng, { at, category: row.category, channel, spot: spots.pick(prng, row.category) })
  const { category, description, spot, evidence, reporter } = birth
  await reportMatter(services, district, {
    channel,
    category,
    description,
    place: spot.place,
    evidence,
    key: demoKey(birth.id),
    ...(channel === 'grid_worker' || channel === 'desk' ? { actor: birth.actor } : {}),
    ...(reporter && { reporter }),
  })
}

async function moveSomething(life: Life): Promise<void> {
  const { services, prng } = life
  const district = districtOf(life)
  const found = await findForLife(services.database.db, district.code, {
    chance: prng.next(),
    inTime: prng.chance(0.88),
    now: services.now(),
  })
  const step = found && (await findStep(life, found))
  if (!found || !step) return
  const { actor, act } = step
  await ('move' in act
    ? moveMatter(services, district, { found, actor, intent: shownAct(act, found.matter, services.now()) })
    : answerAsked(services, district, { found, actor, answer: act }))
}

async function findStep(life: Life, { matter }: FoundMatter): Promise<Step | undefined> {
  const { services, source, prng } = life
  const district = districtOf(life)
  const made = new Map<MoveId | 'refused', number>()
  for (const body of await listBodies(services.database.db, district.code, matter.id)) countMove(made, { body })
  const urgent = district.categories.get(matter.category)?.urgent ?? false
  const fate = drawFate(prng, { ...matter, urgent })
  const { evidenceFor, isInquiry } = worldOf(district, services.now())
  return findNextStep({ prng, matter, fate, cast: source.cast, made, evidenceFor, isInquiry, proofs: source.proofs })
}

function pauseMs({ now, districts }: Services): number {
  const timeZone = districts.findHome()?.timeZone ?? 'Asia/Shanghai'
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(timeZone)
  const spread = 0.6 + Math.random() * 0.8
  if (hour < 6 || hour >= 23) return pause.night * spread * 1000
  return (hour >= 18 || hour < 8 ? pause.evening : pause.day) * spread * 1000
}
