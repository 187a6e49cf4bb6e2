import { NumberMaker } from '../matter/number-maker.ts'
import type { Services } from '../services.ts'

/** Undoes a transaction whose work was only a trial. */
class OnlyTried extends Error {}

/**
 * Runs work whose every write is kept together, or, when it is only tried, undone together. The numbers are made
 * inside as well: the embedded engine has one connection, and the transaction holds it.
 */
export async function withinTransaction<T>(services: Services, isTrial: boolean, work: (within: Services) => Promise<T>): Promise<T> {
  const { database } = services
  let result: { readonly value: T } | undefined
  try {
    await database.db.transaction().execute(async (db) => {
      result = { value: await work({ ...services, database: { ...database, db }, numbers: new NumberMaker(db) }) }
      if (isTrial) throw new OnlyTried()
    })
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error
  }
  if (!result) throw new Error('a transaction ended without a result')
  return result.value
}
