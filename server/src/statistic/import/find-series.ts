import type { Statistic } from '../statistic-store.ts'
import { foldUnit } from './read-value.ts'

/** The series that words name, or why there is none. */
export type FoundSeries = Statistic | 'none' | 'several'

/** Numbers of lines and words of a list that stand before a name: 一、 1. 其中： */
const before = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、](?!\d)|其中:?|[#*·-])+/u

/**
 * Finds series by their code, else by their name, with or without its unit behind it (地区生产总值增速（%）) and what numbers the
 * lines of a table before it. Spaces and the width of characters do not matter.
 */
export function makeSeriesFinder(statistics: readonly Statistic[]): (words: string) => FoundSeries {
  const byCode = new Map(statistics.map((statistic) => [fold(statistic.code), statistic]))
  const named = statistics.flatMap((statistic) => namesOf(statistic).map((name) => ({ name, statistic })))
  const byName = Map.groupBy(named, ({ name }) => name)
  return (words) => {
    const asked = fold(words)
    const coded = byCode.get(asked)
    if (coded) return coded
    const [first, ...others] = byName.get(asked) ?? byName.get(asked.replace(before, '')) ?? []
    if (!first) return 'none'
    return others.length === 0 ? first.statistic : 'several'
  }
}

/** The words by which a template names a series: its name, or its code where others have that name as well. */
export function callSeries(statistics: readonly Statistic[]): (statistic: Statistic) => string {
  const find = makeSeriesFinder(statistics)
  return (statistic) => (find(statistic.name) === statistic ? statistic.name : statistic.code)
}

function namesOf({ name, unit }: Statistic): readonly string[] {
  const own = fold(name)
  return unit === '' ? [own] : [own, `${own}(${fold(unit)})`]
}

function fold(words: string): string {
  return foldUnit(words).toLowerCase()
}
