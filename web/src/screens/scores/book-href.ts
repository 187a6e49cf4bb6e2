import type { Language, ScoreSheetName } from '@yiwang/contract'

import type { Periods } from './score-address.ts'

/** The address of the workbook that holds the sheet as it is shown. */
export function bookHref(sheet: ScoreSheetName, { period, comparedWith }: Periods, language: Language): string {
  const query = new URLSearchParams({ sheet, ...period, language })
  if (comparedWith) {
    query.set('beforeFrom', comparedWith.from)
    query.set('beforeTo', comparedWith.to)
  }
  return `/api/scores.xlsx?${query.toString()}`
}
