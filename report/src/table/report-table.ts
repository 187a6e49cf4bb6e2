import { figuresAt } from '../figure/figures-at.ts'
import type { Figure } from '../figure/figure.ts'
import { comparatorLabels, labelOfPledge, measureLabels, whenLabels } from '../present/labels.ts'
import { presentValue } from '../present/present-value.ts'
import type { Report } from '../report.ts'
import { layTable } from './lay-table.ts'

/** The figures of a report as a table for a terminal, in the order of the text. */
export function figureTable(report: Report): readonly string[] {
  const rows = report.figures.map((figure) => [
    String(figure.year ?? ''),
    whenLabels[figure.when].zh,
    figure.subject,
    measureLabels[figure.measure].zh,
    comparatorLabels[figure.op].zh,
    valueOf(figure),
    figure.unit ?? '',
    figure.raw,
    placeOf(report, figure.section),
  ])
  return layTable(
    [
      { head: '年份', most: 4 },
      { head: '时态', most: 4 },
      { head: '指标', most: 32 },
      { head: '口径', most: 6 },
      { head: '比较', most: 8 },
      { head: '数值', most: 14, align: 'right' },
      { head: '单位', most: 12 },
      { head: '原文', most: 48 },
      { head: '段落', most: 40 },
    ],
    rows,
  )
}

/** The pledges of a report as a table for a terminal, in the order of the text. */
export function pledgeTable(report: Report): readonly string[] {
  const rows = report.pledges.map((pledge, index) => [
    String(index + 1),
    labelOfPledge(pledge).zh,
    pledge.raw,
    figuresAt(report, pledge.figures)
      .map((figure) => `${comparatorLabels[figure.op].zh} ${valueOf(figure)}${figure.unit ?? ''}`.trimEnd())
      .join('；'),
    pledge.deadline ?? '',
    [pledge.lead ?? '', ...pledge.units].filter((unit) => unit !== '').join('、'),
    placeOf(report, pledge.section),
  ])
  return layTable(
    [
      { head: '序号', most: 5, align: 'right' },
      { head: '类别', most: 8 },
      { head: '任务内容', most: 64 },
      { head: '目标', most: 32 },
      { head: '时限', most: 12 },
      { head: '单位', most: 24 },
      { head: '段落', most: 40 },
    ],
    rows,
  )
}

function valueOf(figure: Figure): string {
  const value = presentValue(figure)
  const stretch = figure.stretch === null ? '' : `（力争 ${figure.stretch}）`
  return value === null ? '' : `${value}${stretch}`
}

function placeOf({ sections }: Report, section: number): string {
  return sections[section]?.headings.at(-1) ?? ''
}
