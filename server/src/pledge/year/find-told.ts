import { overlaps, type Pledge } from '@yiwang/kernel'
import { findResults, type Figure, type Report, type Sought } from '@yiwang/report'

import { isSameUnit } from './scaled-unit.ts'

type Promised = Pick<Pledge, 'subject' | 'passage' | 'target' | 'report'>

/** A report that was read, under its id. */
export interface ReadReport {
  readonly id: string
  readonly report: Report
}

/**
 * What the review of a report tells of a pledge: of the indicators that the pledge's own report names where the promise stands, in
 * the kind of number that was promised; of the pledge's name where it names none. What is told twice in the same words is told once.
 */
export function findTold(within: Report, pledge: Promised, own: ReadReport | undefined): readonly Figure[] {
  const named = own?.id === pledge.report ? listPromised(own.report, pledge) : []
  const told = named.length > 0 ? named.flatMap((one) => findResults(within, one)) : findByName(within, pledge)
  return [...new Map(told.map((figure) => [figure.raw, figure])).values()]
}

function findByName(within: Report, { subject, target }: Promised): readonly Figure[] {
  const told = findResults(within, { subject, measure: null })
  return target === null ? told : told.filter(({ unit }) => isSameUnit(unit, target.unit))
}

/** The indicators that a promise is about: those in its words that are of its target's unit, where some are. */
function listPromised({ figures }: Report, { passage, target }: Promised): readonly Sought[] {
  if (passage.isLost) return []
  const within = figures.filter((figure) => figure.when === 'planned' && overlaps(figure, passage) && isOf(figure, passage.raw))
  const ofUnit = target === null ? [] : within.filter(({ unit }) => isSameUnit(unit, target.unit))
  const chosen = ofUnit.length > 0 ? ofUnit : within
  return [...new Map(chosen.map(({ subject, measure }) => [`${measure} ${subject}`, { subject, measure }])).values()]
}

/** As of a past day a promise may stand where other words stand now: only what shares its words is taken for it. */
function isOf({ raw }: Figure, words: string): boolean {
  return words.includes(raw) || raw.includes(words)
}
