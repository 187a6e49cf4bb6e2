/**
 * What is said about one category. `what` and `effect` make a resident's sentence, `brief` is a patrol's note. Slots in
 * braces: {at} where, {road}, {community}, {mark} a landmark, {n} a small number, {days} a span, {clock} when it was seen.
 */
export interface Topic {
  readonly what: readonly string[]
  readonly effect: readonly string[]
  readonly brief: readonly string[]
}

/** Topics by category code. */
export type Topics = Readonly<Record<string, Topic>>

/** Makes a topic of its three lists, a sentence a line. */
export function topic(what: string, effect: string, brief: string): Topic {
  return { what: linesOf(what), effect: linesOf(effect), brief: linesOf(brief) }
}

function linesOf(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
}
