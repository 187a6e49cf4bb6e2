import { phrases, ScoreSheetQuery, scoreSheets, type IndicatorAnswer, type Language } from '@yiwang/contract'
import type { Period } from '@yiwang/kernel'
import writeExcelFile from 'write-excel-file/node'

import { localTime } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { onA4 } from './a4.ts'
import { answerAsk } from './answer-ask.ts'
import { makeScoreBook, type BookHead } from './score-book.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** GET /api/scores.xlsx: a score sheet as a workbook, with the same numbers as the page. */
export function addScoreBook(app: App, services: Services): void {
  app.get(
    '/api/scores.xlsx',
    { config: { permission: 'score.read' }, schema: { tags: ['indicator'], querystring: ScoreSheetQuery } },
    async (request, reply) => {
      const person = requirePerson(request)
      const { query } = request
      const sheet = scoreSheets[query.sheet]
      const { period, comparedWith } = periodsOf(query)
      const { by, post } = sheet
      const answer = await answerAsk(services, person, {
        ask: [...sheet.indicators],
        by,
        ...(post && { post }),
        period,
        ...(comparedWith && { comparedWith }),
        filters: [],
      })
      const head = headOf(services, person, { answer, query, period, comparedWith })
      const sheets = makeScoreBook(sheet, answer, { head, language: query.language })
      const stream = await (writeExcelFile(sheets, { features: [onA4] }).toStream as () => Promise<NodeJS.ReadableStream>)()
      const name = `yiwang-scores-${query.sheet}-${period.from}.xlsx`
      return reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}"`).send(stream)
    },
  )
}

function periodsOf({ from, to, beforeFrom, beforeTo }: ScoreSheetQuery): { period: Period; comparedWith: Period | undefined } {
  const hasBoth = beforeFrom !== undefined && beforeTo !== undefined
  if (from >= to || (hasBoth && beforeFrom >= beforeTo)) throw new Refusal('request.malformed')
  return { period: { from, to }, comparedWith: hasBoth ? { from: beforeFrom, to: beforeTo } : undefined }
}

function headOf(
  services: Services,
  person: KeptPerson,
  book: {
    readonly answer: IndicatorAnswer
    readonly query: ScoreSheetQuery
    readonly period: Period
    readonly comparedWith: Period | undefined
  },
): BookHead {
  const district = services.districts.get(person.district)
  const { language, sheet } = book.query
  const { scores } = phrases[language]
  const own = language === 'en' ? district.nameEn : district.name
  const { at } = localTime(district.timeZone, book.answer.now)
  const isOfPeople = scoreSheets[sheet].by === 'person'
  return {
    title: `${own} · ${scores.title} · ${scores.sheet[sheet]}`,
    lines: [
      scores.book.period.replace('{{span}}', spanOf(book.period, language)),
      ...(book.comparedWith ? [scores.book.compared.replace('{{span}}', spanOf(book.comparedWith, language))] : []),
      scores.book.madeAt.replace('{{at}}', at.slice(0, 19).replace('T', ' ')).replace('{{timeZone}}', district.timeZone),
      scores.book.byWhom.replace('{{name}}', language === 'en' ? person.nameEn : person.name),
      ...(isOfPeople ? [scores.personNote] : []),
    ],
  }
}

function spanOf({ from, to }: Period, language: Language): string {
  const until = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()
  return phrases[language].scores.period.span.replace('{{from}}', from).replace('{{until}}', until)
}
