import { BoardBookQuery, fillPhrase, phrases, type BoardTile, type Language } from '@yiwang/contract'
import { scopeOf, type Period } from '@yiwang/kernel'
import writeExcelFile from 'write-excel-file/node'
import { z } from 'zod'

import { localTime } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import { onA4 } from '../indicator/a4.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { answerTile, type AnsweredTile } from './answer-tile.ts'
import { makeBoardBook, type ToldTile } from './board-book.ts'
import type { KeptBoard } from './board-store.ts'
import { requireBoard } from './show-board.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** GET /api/boards/:id/book.xlsx: a board as a workbook, with the numbers that whoever asks sees on it. */
export function addBoardBook(app: App, services: Services): void {
  app.get(
    '/api/boards/:id/book.xlsx',
    { config: { permission: 'board.read' }, schema: { tags: ['board'], params: z.object({ id: z.uuid() }), querystring: BoardBookQuery } },
    async (request, reply) => {
      const person = requirePerson(request)
      const board = await requireBoard(services, person, request.params.id)
      if (board.tiles.length === 0) throw new Refusal('board.empty')
      const tiles = await tellTiles(services, person, { board, language: request.query.language })
      const sheets = makeBoardBook(tiles, request.query.language)
      const stream = await (writeExcelFile(sheets, { features: [onA4] }).toStream as () => Promise<NodeJS.ReadableStream>)()
      const { day } = localTime(services.districts.get(person.district).timeZone, services.now())
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="yiwang-board-${day}.xlsx"`)
        .send(stream)
    },
  )
}

interface Asking {
  readonly board: KeptBoard
  readonly language: Language
}

async function tellTiles(services: Services, person: KeptPerson, { board, language }: Asking): Promise<readonly ToldTile[]> {
  const scope = scopeWords(services, person, language)
  return Promise.all(
    board.tiles.map(async (tile: BoardTile) => {
      const answered = await answerTile(services, person, tile)
      return { tile, ...answered, lines: [board.name, scope, ...linesOf(services, person, { answered, language })] }
    }),
  )
}

function linesOf(
  services: Services,
  person: KeptPerson,
  { answered: { answer, period, comparedWith }, language }: { readonly answered: AnsweredTile; readonly language: Language },
): readonly string[] {
  const { book } = phrases[language].scores
  const { timeZone } = services.districts.get(person.district)
  const at = localTime(timeZone, answer.now).at.slice(0, 19).replace('T', ' ')
  return [
    fillPhrase(book.period, { span: spanOf(period, language) }),
    ...(comparedWith ? [fillPhrase(book.compared, { span: spanOf(comparedWith, language) })] : []),
    fillPhrase(book.madeAt, { at, timeZone }),
    fillPhrase(book.byWhom, { name: language === 'en' ? person.nameEn : person.name }),
  ]
}

/** Over what the numbers are told: the areas, or the unit, of the person's scope. */
function scopeWords(services: Services, person: KeptPerson, language: Language): string {
  const { divisions, units } = services.districts.get(person.district)
  const { areas } = scopeOf(person)
  const named =
    areas.length > 0
      ? areas.map((area) => divisions.get(area) ?? { name: area })
      : [units.get(person.unit ?? '') ?? { name: person.unit ?? '' }]
  const names = named
    .map((each) => (language === 'en' && 'nameEn' in each && each.nameEn) || each.name)
    .join(phrases[language].common.comma)
  return fillPhrase(phrases[language].boards.book.scope, { scope: names })
}

function spanOf({ from, to }: Period, language: Language): string {
  const until = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()
  return fillPhrase(phrases[language].scores.period.span, { from, until })
}
