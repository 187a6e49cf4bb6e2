import { readDeskAddress, type DeskAddress } from './desk-search.ts'
import { writeQuestion } from './question.ts'

const keptUnder = 'yiwang.desk.question'

/** Keeps the question that was looked at last with what was chosen, so that the way back from a matter leads to it. */
export function keepLastDesk(address: DeskAddress): void {
  sessionStorage.setItem(keptUnder, writeQuestion({}, { ...address }))
}

/** The question that was looked at last in this tab; nothing at first. */
export function readLastDesk(): DeskAddress {
  return readDeskAddress(Object.fromEntries(new URLSearchParams(sessionStorage.getItem(keptUnder) ?? '')))
}
