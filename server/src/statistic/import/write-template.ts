import { fillPhrase, phrases, type Language } from '@yiwang/contract'
import { headCell, ledgerCell, titleRows, writeBook } from '@yiwang/report'

import type { Statistic } from '../statistic-store.ts'
import { callSeries } from './find-series.ts'

const widths = [40, 14, 14, 14, 36]

/** What a template is made from. */
interface Template {
  /** Every series of the district, so that each is named by words that are its own. */
  readonly all: readonly Statistic[]
  /** Those that get a row. */
  readonly own: readonly Statistic[]
  /** The day that is written into each row, as an ISO date. */
  readonly on: string
  readonly language: Language
}

/** A table of readings to be filled in, as an .xlsx on A4: a row for each series, with its unit and source, and no value. */
export function writeTemplate({ all, own, on, language }: Template): Promise<Uint8Array> {
  const { title, how, sheet, head } = phrases[language].statisticImport.template
  const call = callSeries(all)
  const heads = [head.series, head.on, head.value, head.unit, head.source]
  const rows = own.map((statistic) => [call(statistic), on, null, statistic.unit, statistic.source].map((words) => ledgerCell(words)))
  const titles = titleRows({ title, from: fillPhrase(how, { on }) }, heads.length)
  return writeBook([
    {
      sheet: {
        sheet,
        data: [...titles, heads.map((words) => headCell(words)), ...rows],
        columns: widths.map((width) => ({ width })),
        orientation: 'landscape',
        stickyRowsCount: titles.length + 1,
        showGridLines: false,
      },
      paper: 'A4',
      headRow: titles.length + 1,
    },
  ])
}
