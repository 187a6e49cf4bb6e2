import { figuresAt } from '../figure/figures-at.ts'
import type { CellObject, Sheet } from 'write-excel-file/node'

import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import { comparatorLabels, labelOfPledge, measureLabels, partLabels } from '../present/labels.ts'
import { presentValue } from '../present/present-value.ts'
import type { Report } from '../report.ts'
import { wrapToWidth } from '../text/display-width.ts'
import { breakdownSheet } from './breakdown-sheet.ts'
import { cell } from './cells.ts'
import type { FileContent } from './print-setup.ts'
import { reportTitle } from './report-title.ts'

const empties = 9
/** The column of names has room for so many places whatever the font. */
const nameWidth = 25

/** The breakdown of tasks: a row for each pledge, in the order of the report, under the headings of its sections. */
export function ledgerSheet(report: Report, name: string): Sheet<FileContent> {
  const rows = report.pledges.map((pledge, index) => ({ group: groupOf(report, pledge), cells: cellsOf(report, pledge, index + 1) }))
  return breakdownSheet(reportTitle(report, '任务分解表'), { name, rows })
}

/** The heading that parts the plan: the one below 今年工作安排 where there is one. */
function groupOf(report: Report, pledge: Pledge): string {
  const section = report.sections[pledge.section]
  return section?.headings[1] ?? section?.headings[0] ?? partLabels[section?.part ?? 'plan'].zh
}

/** The headings below the group's, which stands above the row; the group's own where there are none. */
function placeOf(report: Report, pledge: Pledge): string {
  const below = report.sections[pledge.section]?.headings.slice(2) ?? []
  return below.length === 0 ? groupOf(report, pledge) : below.join(' › ')
}

function cellsOf(report: Report, pledge: Pledge, number: number): readonly CellObject[] {
  const figures = figuresAt(report, pledge.figures)
  const [value, ...others] = figures.map(presentValue)
  const top: CellObject = others.length === 0 ? {} : { alignVertical: 'top' }
  return [
    cell(number),
    cell(labelOfPledge(pledge).zh),
    cell(pledge.raw.replaceAll(/\s*\n\s*/gu, '')),
    cell(placeOf(report, pledge)),
    cell(others.length === 0 ? figures.map(nameOf).join('') : figures.flatMap(namesOf).join('\n'), top),
    cell(
      beside(figures, ({ op }) => comparatorLabels[op].zh),
      top,
    ),
    cell(others.length === 0 ? (value ?? null) : beside(figures, (figure) => String(presentValue(figure) ?? '—')), top),
    cell(
      beside(figures, ({ unit }) => unit ?? (figures.length > 1 ? '—' : '')),
      top,
    ),
    deadlineCell(pledge, report.year),
    cell(null),
    cell(pledge.lead),
    cell(pledge.units.join('、')),
    ...Array.from({ length: empties - 2 }, () => cell(null)),
    cell(stretchOf(figures)),
  ]
}

/** What a number is of; whether it is a change or a share is said, the rest shows itself. */
function nameOf({ subject, measure }: Figure): string {
  return measure === 'level' || measure === 'count' ? subject : `${subject}（${measureLabels[measure].zh}）`
}

function namesOf(figure: Figure): readonly string[] {
  return wrapToWidth(nameOf(figure), nameWidth)
}

/** Words for each figure, each on the first line of its name, so that the columns stand beside each other. */
function beside(figures: readonly Figure[], words: (figure: Figure) => string): string {
  return figures
    .map((figure) => words(figure) + '\n'.repeat(namesOf(figure).length - 1))
    .join('\n')
    .trimEnd()
}

/** What the report does not name is grey, so that nobody takes it for its words. */
function deadlineCell({ deadline, kind }: Pledge, year: number | null): CellObject {
  if (deadline !== null) return cell(deadline)
  return year === null || kind === 'direction' ? cell(null) : cell(`${year}年底`, { textColor: '#8c8c8c' })
}

function stretchOf(figures: readonly Figure[]): string {
  return figures.flatMap(({ stretch, unit }) => (stretch === null ? [] : [`力争 ${stretch}${unit ?? ''}`])).join('\n')
}
