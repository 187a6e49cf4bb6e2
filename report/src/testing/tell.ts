import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Report } from '../report.ts'
import { read } from '../read.ts'

/** Reads a text as a report of the fictional district of 临溪. */
export function readText(text: string, name = '2026年临溪区政府工作报告.txt'): Report {
  return read({ name, text, origins: [] })
}

/** The figures of words that stand in the plan of the year 2026. */
export function planned(words: string): readonly Figure[] {
  return readText(`2026年工作安排\n${words}`).figures
}

/** The figures of words that stand in the review of the year 2025. */
export function reviewed(words: string): readonly Figure[] {
  return readText(`2025年工作回顾\n${words}`).figures
}

/** The pledges of words that stand in the plan of the year 2026. */
export function pledged(words: string): readonly Pledge[] {
  return readText(`2026年工作安排\n${words}`).pledges
}

/** A figure as a line: 地区生产总值 growth gte 7 %, with the stretch behind a ^. */
export function told({ subject, measure, op, low, high, unit, stretch }: Figure): string {
  const numbers = low === high ? low : (low ?? high)
  const range = op === 'range' ? `${low}~${high}` : numbers
  return [subject, measure, op, range, unit, stretch === null ? null : `^${stretch}`]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

/** What the plan tells, a figure a line. */
export function tellPlan(words: string): readonly string[] {
  return planned(words).map((figure) => told(figure))
}

/** What the review tells, a figure a line. */
export function tellReview(words: string): readonly string[] {
  return reviewed(words).map((figure) => told(figure))
}
