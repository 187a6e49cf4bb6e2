import type { FoundPledge } from '@yiwang/contract'
import { dueDayOf, overlaps, targetOperators, type Stretch, type Target } from '@yiwang/kernel'
import { cutByCodePoints, type Figure, type Pledge as ReadPledge, type Report } from '@yiwang/report'

import { findUnitByName, type Units } from '../district/find-unit-by-name.ts'
import { shorten } from './cut-passage.ts'

/** What was decided of a report's passages so far. */
export interface Decided {
  readonly taken: readonly Stretch[]
  readonly dismissed: readonly Stretch[]
}

const longestSubject = 60

/** The pledges that the reader finds in a report, each with what it would be taken in as and what was decided of it. */
export function listFound(report: Report, year: number, { units, decided }: { units: Units; decided: Decided }): readonly FoundPledge[] {
  return report.pledges.map((found): FoundPledge => {
    const { start, end, raw, kind, livelihood, section } = found
    const sentence = report.sentences[found.sentence]
    const figures = found.figures.flatMap((index) => report.figures[index] ?? [])
    return {
      start,
      end,
      raw,
      kind,
      livelihood,
      section,
      subject: subjectOf(found),
      sentence: { start: sentence?.start ?? start, end: sentence?.end ?? end },
      figures: figures.map((figure) => ({ start: figure.start, end: figure.end })),
      target: targetOf(figures),
      due: dueDayOf(found.deadline ?? '', year)?.day ?? `${year}-12-31`,
      dueWords: found.deadline,
      leadUnit: unitOf(found, units),
      before: findBefore(report, found.figures),
      decided: stateOf(found, decided),
    }
  })
}

function unitOf({ lead }: ReadPledge, units: Units): string | null {
  return lead === null ? null : (findUnitByName(units, lead)?.id ?? null)
}

function stateOf(found: Stretch, { taken, dismissed }: Decided): FoundPledge['decided'] {
  if (taken.some((one) => overlaps(one, found))) return 'accepted'
  return dismissed.some((one) => overlaps(one, found)) ? 'dismissed' : 'open'
}

function subjectOf(found: ReadPledge): string {
  const words = wordsOf(found)
  return shorten(words.trim() === '' ? found.raw : words, longestSubject)
}

/** What binds the number, at the end of the words before it. */
const binding = /(?:力争|达到|达|控制在|保持在|稳定在|不低于|不高于|增长|压缩至|提高到|降到)+$/u

/** The verb with its object; where the reader names no verb, the words before the number if they say more than the object. */
function wordsOf({ kind, verb, object, raw }: ReadPledge): string {
  if (verb !== null && kind !== 'target') return `${verb}${object}`
  const before = raw.slice(0, Math.max(0, raw.search(/\d/u))).replace(binding, '')
  return kind !== 'target' && before.includes(object) ? before : object
}

/** The target of the first figure that binds by a number of its own. */
export function targetOf(figures: readonly Figure[]): Target | null {
  for (const { op, low, high, unit, measure } of figures) {
    const operator = targetOperators.find((one) => one === op)
    if (!operator) continue
    const isSum = measure === 'count' || (measure === 'level' && unit?.endsWith('元') === true)
    const accumulates = isSum && operator !== 'lte'
    return { op: operator, low, high, unit: unit ?? '', nature: accumulates ? 'accumulates' : 'holds', start: 0 }
  }
  return null
}

/** What the review in the same report says of the same indicator, as written. */
function findBefore({ text, links, figures }: Report, own: readonly number[]): string | null {
  const link = links.find(({ planned }) => planned.some((index) => own.includes(index)))
  const before = link?.done.map((index) => figures[index]).find((figure) => figure !== undefined)
  return before ? cutByCodePoints(text)(before.start, before.end) : null
}
