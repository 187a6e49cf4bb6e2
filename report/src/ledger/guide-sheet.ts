import type { Row, Sheet } from 'write-excel-file/node'

import { acrossRow, cell, fitHeight, headCell } from './cells.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { FileContent } from './print-setup.ts'

const widths = [16, 62, 70]
const notes: readonly (readonly [string, string, string])[] = [
  [
    '怎样读出',
    '各项由程序从报告原文读出，文字一字未改，数值未换算。请对照原文核对后再下发。',
    'Read from the report by program, words unchanged, numbers not scaled. Check it against the report before it is sent out.',
  ],
  [
    '指标表',
    '同一指标上年完成值与今年目标并列，口径相同的放在一行。',
    'The same indicator last year and this year side by side; what is of one kind (change, level, share) stands in one row.',
  ],
]

/** How the columns are read, in both languages. */
export function guideSheet(name: string): Sheet<FileContent> {
  const rows = [...notes, ...ledgerColumns.map(({ head, guide }) => [head, guide.zh, guide.en] as const)]
  return {
    sheet: name,
    data: [
      acrossRow('填写说明 · How to read this workbook', widths.length, { fontSize: 16, fontWeight: 'bold', align: 'center', height: 34 }),
      ['栏目 Column', '说明', 'Meaning'].map(headCell),
      ...rows.map((words): Row =>
        fitHeight(
          words.map((one, index) => cell(one, index === 0 ? { fontWeight: 'bold' } : {})),
          widths,
        ),
      ),
    ],
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    showGridLines: false,
  }
}
