import type { Quantity } from '../number/quantity.ts'
import { bareTotal } from '../words/indicator.ts'
import { findBound, type Bound } from './bound.ts'
import type { Item } from './cut-items.ts'
import { splitSubjects } from './distribute.ts'
import { measureOf } from './measure.ts'
import type { Stated } from './stated.ts'
import { nameOf } from './name.ts'
import { completeSubject, namesBehind, subjectOf } from './subject.ts'

type Placed = { readonly quantity: Quantity; readonly bound: Bound }

/** Longest stretch of words beside a number that is looked at. */
const window = 80
/** A longer item is no clause that anyone would read; its numbers then stand for themselves. */
const longestItem = 600
/** How many subjects are looked back at. */
const memory = 6

/** The figures of one item; `carried` are the subjects of the figures before it in the sentence, the latest last. */
export function stateItem(chars: string, item: Item, carried: readonly string[]): readonly Stated[] {
  const placed = item.quantities.map((quantity) => ({ quantity, bound: findBound(chars, quantity) }))
  const { from, to } = sharedRun(chars, item, placed)
  const before = stateEach(chars, { item, placed, from: 0, to: from }, carried)
  const shared = stateShared(chars, { item, run: placed.slice(from, to) }, latest(carried, before))
  const behind = stateEach(chars, { item, placed, from: to, to: placed.length }, latest(latest(carried, before), shared))
  return [...before, ...shared, ...behind]
}

/** The subjects that those of the figures now follow. */
function latest(carried: readonly string[], figures: readonly Stated[]): readonly string[] {
  return [...carried, ...figures.slice(-memory).map(({ subject }) => subject)]
}

type Stretch = { readonly item: Item; readonly placed: readonly Placed[]; readonly from: number; readonly to: number }

/** The figures of numbers that have each their own words, by their indexes from…to. */
function stateEach(chars: string, { item, placed, from, to }: Stretch, carried: readonly string[]): readonly Stated[] {
  let subject = carried.at(-1) ?? ''
  return placed.slice(from, to).map((one, index) => {
    const left = placed[from + index - 1]?.bound.end ?? item.start
    const right = placed[from + index + 1]?.bound.start ?? item.end
    const stated = stateOne(chars, { item, one, from: left, to: right }, subject)
    subject = stated.subject
    return stated
  })
}

type Around = { readonly item: Item; readonly one: Placed; readonly from: number; readonly to: number }

function stateOne(chars: string, { item, one, from, to }: Around, carried: string): Stated {
  const left = chars.slice(Math.max(from, one.bound.start - window), one.bound.start)
  const right = chars.slice(one.bound.end, Math.min(to, one.bound.end + window))
  const sides = { left, right, unit: one.quantity.unit, runsOn: to < item.end }
  const clause = item.end - item.start > longestItem ? { ...item, start: from, end: to } : item
  return toStated(clause, one, { left, right, subject: subjectOf(sides, carried), bare: !namesBehind(sides) })
}

function toStated(
  { start, end }: Item,
  { quantity, bound }: Placed,
  { left, right, subject, bare }: { left: string; right: string; subject: string; bare: boolean },
): Stated {
  const { measure, falls } = measureOf({ left, right, unit: quantity.unit, bare })
  const sign = falls && measure !== 'count' ? -1 : 1
  const low = bound.op === 'lte' ? null : sign * quantity.low
  const high = bound.op === 'gte' ? null : sign * quantity.high
  return { start, end, subject, measure, op: bound.op, low, high, unit: quantity.unit, stretch: null, at: quantity.start }
}

const between = /^(?:以上|以下|以内|左右|上下)?(?:、|,|和|及|与|以及)?(?:约|近|超过|超|达到|达|突破|逾|增长|下降|提高|为|不低于)*$/

/** The numbers after 分别 that nothing but list marks stands between: from…to as indexes; empty where nothing is shared out. */
function sharedRun(chars: string, item: Item, placed: readonly Placed[]): { from: number; to: number } {
  const none = { from: placed.length, to: placed.length }
  if (item.distributes < 0 || item.end - item.start > longestItem) return none
  const from = placed.findIndex(({ quantity }) => quantity.start > item.distributes)
  if (from < 0) return none
  let to = from + 1
  for (; to < placed.length; to += 1) {
    const left = placed[to - 1]
    const right = placed[to]
    if (!left || !right || !between.test(chars.slice(left.quantity.end, right.quantity.start))) break
  }
  return to - from < 2 ? none : { from, to }
}

/** A trailing comparator covers the whole list, and one before the first number the numbers that have none. */
function stateShared(chars: string, { item, run }: { item: Item; run: readonly Placed[] }, carried: readonly string[]): readonly Stated[] {
  const first = run[0]
  if (first === undefined) return []
  const words = chars.slice(Math.max(item.start, item.distributes - window), item.distributes)
  const link = chars.slice(item.distributes + 2, first.bound.start)
  const names = splitSubjects(nameOf(words), run.length)
  const taken = carried.slice(-run.length)
  return run.map((one, index) => {
    const name = names[index] ?? ''
    const subject = name === '' || bareTotal.test(name) ? (taken[index] ?? taken.at(-1) ?? '') : completeSubject(name, carried.at(-1) ?? '')
    return toStated(item, { ...one, bound: shareBound(one.bound, run) }, { left: `${name}${link}`, right: '', subject, bare: true })
  })
}

function shareBound(own: Bound, run: readonly Placed[]): Bound {
  const last = run.at(-1)?.bound
  const first = run[0]?.bound
  if (own.op !== 'eq') return own
  if (last?.said === 'after') return { ...own, op: last.op }
  return first?.said === 'before' ? { ...own, op: first.op } : own
}
