import type { CellObject, Row, Sheet } from 'write-excel-file/node'

import type { Figure } from '../figure/figure.ts'
import { listIndicators, type IndicatorPair } from '../pledge/list-indicators.ts'
import { comparatorLabels, measureLabels } from '../present/labels.ts'
import { presentValue } from '../present/present-value.ts'
import type { Report } from '../report.ts'
import { cell, fitHeight, headCell } from './cells.ts'
import type { FileContent } from './print-setup.ts'
import { reportTitle } from './report-title.ts'
import { titleRows } from './title-rows.ts'

const columns: readonly (readonly [string, number])[] = [
  ['序号', 6],
  ['指标', 24],
  ['口径', 9],
  ['上年完成', 12],
  ['单位', 9],
  ['上年原文', 34],
  ['今年比较', 10],
  ['今年目标', 12],
  ['单位', 9],
  ['力争', 8],
  ['今年原文', 34],
]
const widths = columns.map(([, width]) => width)

/** Each indicator of which the report tells both: what was reached last year beside what is planned, growth by growth, level by level. */
export function indicatorSheet(report: Report, name: string): Sheet<FileContent> {
  const head = columns.map(([words], index) => ({ ...headCell(words), ...(index === 0 && { height: 30 }) }))
  return {
    sheet: name,
    data: [
      ...titleRows(reportTitle(report, '指标表'), widths.length),
      head,
      ...listIndicators(report).map((pair, index) => pairRow(pair, index + 1)),
    ],
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 3,
    showGridLines: false,
  }
}

function pairRow({ subject, measure, done, planned }: IndicatorPair, number: number): Row {
  const cells: CellObject[] = [
    cell(number, { align: 'center' }),
    cell(subject),
    cell(measureLabels[measure].zh, { align: 'center' }),
    valueCell(done),
    cell(
      lines(done, ({ unit }) => unit ?? ''),
      { align: 'center' },
    ),
    cell(lines(done, ({ raw }) => raw.replaceAll(/\s*\n\s*/gu, ''))),
    cell(
      lines(planned, ({ op }) => comparatorLabels[op].zh),
      { align: 'center' },
    ),
    valueCell(planned),
    cell(
      lines(planned, ({ unit }) => unit ?? ''),
      { align: 'center' },
    ),
    cell(planned.find(({ stretch }) => stretch !== null)?.stretch ?? null, { align: 'center' }),
    cell(lines(planned, ({ raw }) => raw.replaceAll(/\s*\n\s*/gu, ''))),
  ]
  return fitHeight(cells, widths)
}

function valueCell(figures: readonly Figure[]): CellObject {
  const [first] = figures
  const isAlone = first !== undefined && figures.length === 1
  return cell(isAlone ? presentValue(first) : lines(figures, (figure) => String(presentValue(figure) ?? '—')), { align: 'center' })
}

function lines(figures: readonly Figure[], words: (figure: Figure) => string): string {
  return figures.map(words).join('\n')
}
