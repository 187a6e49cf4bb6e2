import type { Phrases } from '../phrases.ts'
import type { statisticImport as zh } from '../zh-cn/statistic-import.ts'

/** Words of importing statistics from a table, and of the table that is filled in. */
export const statisticImport: Phrases<typeof zh> = {
  open: 'Import from a table',
  how: 'Choose an .xlsx or .csv with the columns Series, Day and Value, perhaps Unit and Source. What would become of each row is listed before anything is entered; if one row is refused, nothing is entered.',
  template: {
    get: 'Download an empty table that lists your series',
    title: 'Numbers to be entered',
    sheet: 'Numbers',
    how: 'Fill in the values only. The day is the end of last month ({{on}}); it may be another day, month or quarter. Rows without a value are left out.',
    head: { series: 'Series', on: 'Day', value: 'Value', unit: 'Unit', source: 'Source' },
  },
  choose: 'Choose a file',
  another: 'Another file',
  apply: 'Enter all of it',
  cancel: 'Cancel',
  applied: 'Numbers entered: {{n}}',
  outcome: 'Row by row',
  count: {
    new: 'new: {{n}}',
    corrects: 'corrections: {{n}}',
    same: 'there already: {{n}}',
    empty: 'without a value: {{n}}',
    refused: 'refused: {{n}}',
  },
  nothing: 'There is nothing to enter.',
  refused: 'Some rows are refused. Mend them and choose the file again; nothing was entered.',
  row: 'Row {{n}}',
  rowOf: '{{sheet}}, row {{n}}',
  kind: { new: 'New: {{value}}', corrects: 'Correction: {{value}}' },
  change: '{{before}} → {{after}}',
  source: 'Source: {{source}}',
}
