import { figuresAt } from '../figure/figures-at.ts'
import { linkReports } from '../pledge/link.ts'
import { presentFigure, type PrintedFigure } from '../present/present-figure.ts'
import { comparatorLabels } from '../present/labels.ts'
import { presentValue } from '../present/present-value.ts'
import type { Report } from '../report.ts'
import { layTable } from './lay-table.ts'

/** A figure that one year's report promised, with the results that the next year's report tells of the same indicator. */
export type PrintedKept = { readonly promised: PrintedFigure; readonly reached: readonly PrintedFigure[] }

/** What one report promised beside what the next one says was reached, in the order of the promises. */
export function presentKept(earlier: Report, later: Report): readonly PrintedKept[] {
  return linkReports(earlier.figures, later.figures).flatMap(({ promised, reached }) => {
    const figure = earlier.figures[promised]
    if (!figure) return []
    const results = figuresAt(later, reached).map((result) => presentFigure(later, result))
    return [{ promised: presentFigure(earlier, figure), reached: results }]
  })
}

/** The same as a table for a terminal; a promise without a result has an empty one. */
export function keptTable(earlier: Report, later: Report): readonly string[] {
  const rows = presentKept(earlier, later).map(({ promised, reached }) => [
    promised.subject,
    `${comparatorLabels[promised.op].zh} ${valueOf(promised)}`.trimEnd(),
    reached.map((result) => valueOf(result)).join('；'),
    promised.raw,
    reached.map(({ raw }) => raw).join('；'),
  ])
  return layTable(
    [
      { head: '指标', most: 32 },
      { head: '承诺', most: 20 },
      { head: '结果', most: 20 },
      { head: '承诺原文', most: 44 },
      { head: '结果原文', most: 44 },
    ],
    rows,
  )
}

function valueOf(figure: PrintedFigure): string {
  const value = presentValue(figure)
  return value === null ? '' : `${value}${figure.unit ?? ''}`
}
