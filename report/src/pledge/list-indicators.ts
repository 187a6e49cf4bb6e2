import { measures, type Figure, type Measure } from '../figure/figure.ts'
import { figuresAt } from '../figure/figures-at.ts'
import type { Report } from '../report.ts'

/** An indicator of a report in one kind of number: what was reached beside what is planned. */
export type IndicatorPair = {
  readonly subject: string
  readonly measure: Measure
  readonly done: readonly Figure[]
  readonly planned: readonly Figure[]
}

/** Each indicator of which the report tells both: what was reached last year and what is planned, growth by growth, level by level. */
export function listIndicators({ links, figures }: Pick<Report, 'links' | 'figures'>): readonly IndicatorPair[] {
  return links.flatMap(({ subject, done, planned }) => {
    const [reached, wanted] = [figuresAt({ figures }, done), figuresAt({ figures }, planned)]
    return measures.flatMap((measure): IndicatorPair[] => {
      const pair = { done: ofMeasure(reached, measure), planned: ofMeasure(wanted, measure) }
      return pair.done.length + pair.planned.length === 0 ? [] : [{ subject, measure, ...pair }]
    })
  })
}

function ofMeasure(figures: readonly Figure[], measure: Measure): readonly Figure[] {
  return figures.filter((figure) => figure.measure === measure)
}
