import { isClassWord } from './class-word.ts'
import { isFraction } from './fraction.ts'
import { isHeadingCount } from './heading-count.ts'
import { isNameNumber } from './name-number.ts'
import { isOrdinal } from './ordinal.ts'
import { isPolicyName } from './policy-name.ts'
import { isSetPhrase } from './set-phrase.ts'
import { isStartingValue } from './starting-value.ts'
import { isTimeSpan } from './time-span.ts'
import type { Candidate } from './trap.ts'

/** Each kind of number that is no figure, one concept a file. */
const traps = [isNameNumber, isOrdinal, isPolicyName, isTimeSpan, isHeadingCount, isClassWord, isStartingValue, isFraction, isSetPhrase]

/** Whether the number states nothing that was done, reached or planned. */
export function isTrap(candidate: Candidate): boolean {
  return traps.some((trap) => trap(candidate))
}
