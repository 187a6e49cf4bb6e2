import { forecast, type Forecast } from './forecast.ts'
import { countNodes, toLine, type PledgeNode } from './node.ts'
import { expectedOn } from './pace.ts'
import { readUntil, type Reading } from './reading.ts'
import { aimOf, isMet, shareGone, type Target } from './target.ts'

/** Where a pledge stands: its target is met; ahead of, on, or behind its line; or nothing measures it yet. */
export const pledgeStandings = ['done', 'ahead', 'on_schedule', 'behind', 'not_measured'] as const
export type PledgeStanding = (typeof pledgeStandings)[number]

/** What progress is computed from: the span the pledge was given, its target, its nodes, and what was measured. */
export interface Course {
  /** First and last day, as ISO dates. */
  readonly from: string
  readonly due: string
  readonly target: Target | null
  readonly nodes: readonly PledgeNode[]
  readonly readings: readonly Reading[]
}

/** Progress as of the end of a day. Everything is computed; nothing here is what somebody says. */
export interface Progress {
  readonly standing: PledgeStanding
  /** The latest value and the day it speaks of. */
  readonly latest: Reading | null
  /** How much of the way is gone; null where the way has no length. */
  readonly share: number | null
  /** The day of the line that the latest value is held against: its own, or `longestLag` before the day asked for if it is older. */
  readonly heldAgainst: string
  /** What the straight line from first to last day asks for on that day, and what the nodes ask for, in the target's unit. */
  readonly straight: number | null
  readonly byNodes: number | null
  readonly nodes: { readonly reached: number; readonly due: number; readonly all: number }
  readonly forecast: Forecast | null
}

/** Progress within this share of the whole way around its line is on schedule. */
export const leeway = 0.05

/** Numbers come with a delay: one no older than so many days is held against its own day. Then the line goes on without it. */
export const longestLag = 45

/** Computes progress as of the end of a day from what was known then: later readings do not change an earlier day's answer. */
export function progressOf(course: Course, asOf: Temporal.PlainDate): Progress {
  const { target, from, due } = course
  const known = readUntil(course.readings, asOf)
  const latest = known.at(-1) ?? null
  const nodes = { ...countNodes(course.nodes, asOf), all: course.nodes.length }
  if (target === null)
    return { ...byNodesAlone(nodes), latest, heldAgainst: asOf.toString(), straight: null, byNodes: null, forecast: null }
  const line = [
    { on: from, value: target.start },
    { on: due, value: aimOf(target) },
  ] as const
  const day = dayHeldAgainst(latest, asOf)
  const straight = target.nature === 'holds' ? aimOf(target) : expectedOn(line, day)
  const hasLine = target.nature === 'accumulates' && course.nodes.some(({ value }) => value !== null)
  const byNodes = hasLine ? expectedOn(toLine(course.nodes, ...line), day) : null
  const share = latest === null ? null : shareGone(target, latest.value)
  const standing = latest === null ? 'not_measured' : standingOf(target, latest.value, byNodes ?? straight)
  const ahead = forecast(known, due, target.nature)
  return { standing, latest, share, heldAgainst: day.toString(), straight, byNodes, nodes, forecast: ahead }
}

function dayHeldAgainst(latest: Reading | null, asOf: Temporal.PlainDate): Temporal.PlainDate {
  const [own, oldest] = [Temporal.PlainDate.from(latest?.on ?? asOf), asOf.subtract({ days: longestLag })]
  return Temporal.PlainDate.compare(own, oldest) < 0 ? oldest : own
}

function standingOf(target: Target, value: number, expected: number | null): PledgeStanding {
  if (target.nature === 'holds') return isMet(target, value) ? 'on_schedule' : 'behind'
  if (isMet(target, value)) return 'done'
  const [gone, asked] = [shareGone(target, value), expected === null ? null : shareGone(target, expected)]
  if (gone === null || asked === null) return 'not_measured'
  if (gone < asked - leeway) return 'behind'
  return gone > asked + leeway ? 'ahead' : 'on_schedule'
}

function byNodesAlone(nodes: Progress['nodes']): Pick<Progress, 'standing' | 'share' | 'nodes'> {
  return { standing: standingByNodes(nodes), share: shareOfNodes(nodes), nodes }
}

/** A pledge without a number stands by its nodes: all reached, more than were due, or fewer. */
function standingByNodes({ reached, due, all }: Progress['nodes']): PledgeStanding {
  if (all === 0) return 'not_measured'
  if (reached === all) return 'done'
  if (reached < due) return 'behind'
  return reached > due ? 'ahead' : 'on_schedule'
}

function shareOfNodes({ reached, all }: Progress['nodes']): number | null {
  return all === 0 ? null : reached / all
}
