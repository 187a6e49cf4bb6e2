import { readDeskSearch, type DeskSearch } from '../../desk-search.ts'
import { writeQuestion } from './question.ts'

const keptUnder = 'yiwang.desk.question'

/** Keeps the question that was looked at last, so that the way back from a matter leads to it. */
export function keepLastDesk(search: DeskSearch): void {
  sessionStorage.setItem(keptUnder, writeQuestion(search))
}

/** The question that was looked at last in this tab; nothing at first. */
export function readLastDesk(): DeskSearch {
  return readDeskSearch(Object.fromEntries(new URLSearchParams(sessionStorage.getItem(keptUnder) ?? '')))
}
