import type { Services } from '../../services.ts'
import { copyTable, emptyTables, makeIndexes, noteMatters, takeIndexes, takeNumberRange } from './copy-store.ts'
import { inTurn } from './in-turn.ts'
import { liveDays, type LivesOrder } from './lived-days.ts'

/** What is told while a great history is made: a phrase, and how far it is. */
export type Tell = (done: number, total: number, phrase: string) => void

const livingPhrase = '生成事项 / living the history'
const indexPhrase = '建立索引 / making the indexes'

/**
 * Keeps a history of hundreds of thousands of matters: lived in two threads, brought in bulk, indexed at the end. For a
 * transaction on PostgreSQL, over a platform that has no matters yet.
 */
export async function keepGreatHistory(
  db: Services['database']['db'],
  order: Omit<LivesOrder, 'firstNumber' | 'share'>,
  tell: Tell,
): Promise<void> {
  const { days, rate } = order.scale
  const firstNumber = await takeNumberRange(db, Math.ceil(days * rate * 1.4))
  await emptyTables(db)
  const indexes = await takeIndexes(db)
  await noteMatters(db, false)
  let done = 0
  for await (const day of liveDays({ ...order, firstNumber })) {
    await inTurn(day.tables, (table) => copyTable(db, table))
    done += 1
    tell(done, days + 1, livingPhrase)
  }
  await noteMatters(db, true)
  await makeIndexes(db, indexes, (made) => tell(made, indexes.length, indexPhrase))
}
