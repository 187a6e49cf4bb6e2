import type { Paragraph } from '../section/split-paragraphs.ts'
import { fold } from '../text/fold.ts'
import { findDeadline } from './deadline.ts'
import { findUnits, isUnitsLine, type Units } from './units.ts'

/** Who answers for what a paragraph promises, and until when, where the text says so beside it. */
export type Answers = { readonly units: Units | null; readonly deadline: string | null }

/** How far from the end of a paragraph its units may be named. */
const reach = 400
/** How many lines of units may follow a paragraph. */
const linesBehind = 3

const mentions = /单位|部门/

/** Reads the end of a paragraph and the lines behind it that only name units and times (主办单位：…, 完成时限：…). */
export function findAnswers(text: string, paragraphs: readonly Paragraph[], index: number): Answers {
  const own = paragraphs[index]
  if (own === undefined) return { units: null, deadline: null }
  const named = mentions.test(text.slice(Math.max(own.start, own.end - reach), own.end))
  const said = !named ? '' : fold(text, Math.max(own.start, own.end - reach), own.end).chars
  let behind = ''
  for (const line of paragraphs.slice(index + 1, index + 1 + linesBehind)) {
    const words = fold(text, line.start, Math.min(line.end, line.start + reach)).chars
    if (!isUnitsLine(words)) break
    behind += `;${words}`
  }
  return { units: findUnits(`${said}${behind}`), deadline: findDeadline(behind) }
}
