/** A heading: its depth (0 the outermost) and the words without their number. */
export type Heading = { readonly depth: number; readonly words: string; readonly length: number }

const forms: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十]{1,3}(?:章|部分|编)[ 　:：、]*/, 0],
  [/^[一二三四五六七八九十]{1,3}[、．.]/, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]/, 2],
  [/^\d{1,2}[.．、](?!\d)/, 3],
]
/** A line that announces the list of this year's livelihood projects stands over it: 今年，我们将办好以下民生实事： */
const listsProjects = /^(?=.{0,20}(?:今年|将))(?!.*(?:去年|过去)).{0,40}实事(?:项目)?.{0,8}[：:]$/
const longestLine = 60
const longestLead = 24
const leadDepth = 4
const stops = /[。！？!?；;]/

/** The heading that a paragraph is or begins with, or null. `alone` tells that it has no line after it in the paragraph. */
export function findHeading(paragraph: string): Heading | null {
  const first = firstSentence(paragraph)
  for (const [form, depth] of forms) {
    const number = form.exec(paragraph)?.[0]
    if (number !== undefined) return first.length <= longestLine ? toHeading(first.slice(number.length), depth, first.length) : null
  }
  if (listsProjects.test(paragraph)) return toHeading(paragraph, 2, paragraph.length)
  if (first.length < paragraph.length) return isLead(first) ? toHeading(first, leadDepth, first.length) : null
  return isTitle(paragraph) ? toHeading(paragraph, 0, paragraph.length) : null
}

function toHeading(words: string, depth: number, length: number): Heading {
  return { depth, length, words: words.replace(/[。：:；;\s]+$/, '').replace(/^[\s、]+/, '') }
}

function firstSentence(paragraph: string): string {
  const stop = paragraph.slice(0, longestLine + 2).search(stops)
  return stop < 0 ? paragraph : paragraph.slice(0, stop + 1)
}

/** A short sentence that opens a paragraph and names what it is about: 实施产业集群发展行动。 */
function isLead(sentence: string): boolean {
  return sentence.length <= longestLead && !/[\d，,：:！!？?；;%％]/.test(sentence) && !/^(?:各位|同志们|过去|今年|去年)/.test(sentence)
}

/** What stands on a line of its own and heads nothing: sources, addresses, dates, bylines, who answers for a task until when. */
const notTitle = /^(?:来源|各位|——|[（(]|\d{4}年\d|.{2,8}(?:单位|部门|时限|领导|联系人|编辑)[：:])|记者/

/** A line of its own without a full stop: 2022年工作回顾. */
function isTitle(line: string): boolean {
  return line.length <= longestLine && !stops.test(line) && !/[：:，,]$/.test(line) && !notTitle.test(line)
}
