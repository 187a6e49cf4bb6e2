import type { MatterQuery } from '@yiwang/contract'

import type { DeskSearch } from './desk-search.ts'

/** The three ways to look at the inbox. */
export type Tab = 'mine' | 'all' | 'ended'

/** The parts of the question that a person sets as filters; the tab, the order and the words searched for are not among them. */
const filterKeys = ['status', 'category', 'area', 'unit', 'channel', 'heat', 'alike', 'from', 'to'] as const

export type FilterKey = (typeof filterKeys)[number]

/** Which tab the address stands on. */
export function tabOf(search: DeskSearch): Tab {
  if (search.ended === 'yes') return 'ended'
  return search.turn === undefined ? 'all' : 'mine'
}

/** The same question on another tab: filters stay, but for those whose choices differ there. */
export function withTab(search: DeskSearch, tab: Tab): DeskSearch {
  const { turn: _turn, ended: _ended, status: _status, sort: _sort, ...rest } = search
  if (tab === 'mine') return { ...rest, turn: 'mine' }
  if (tab === 'all') return { ...rest, ended: 'no' }
  const { heat: _heat, alike: _alike, ...lasting } = rest
  return { ...lasting, ended: 'yes' }
}

/** The question with one part set, or taken out when it is empty. */
export function withPart(search: DeskSearch, key: keyof DeskSearch, value: string | undefined): DeskSearch {
  const { [key]: _old, ...rest } = search
  return value === undefined || value === '' ? rest : { ...rest, [key]: value }
}

/** The question without filters and words. */
export function withoutFilters(search: DeskSearch): DeskSearch {
  return filterKeys.reduce<DeskSearch>((rest, key) => withPart(rest, key, undefined), withPart(search, 'q', undefined))
}

/** How many filters are set. */
export function countFilters(search: DeskSearch): number {
  return filterKeys.filter((key) => search[key] !== undefined).length
}

/** Whether the address asks nothing at all, as the link in the navigation does. */
export function isUnasked(search: DeskSearch): boolean {
  return Object.keys(search).length === 0
}

type Sort = MatterQuery['sort']

const sorts = { running: ['due', 'newest', 'oldest', 'weight'], ended: ['newest', 'oldest'] } as const satisfies Record<
  string,
  readonly Sort[]
>

/** The orders to choose from, the usual one first: time left and weight order what runs only. */
export function sortsOf(search: DeskSearch): readonly [Sort, ...Sort[]] {
  return tabOf(search) === 'ended' ? sorts.ended : sorts.running
}

/** The order of the list: what is running by the time left, what has ended by its age, unless another is asked for. */
export function sortOf(search: DeskSearch): Sort {
  const [usual, ...others] = sortsOf(search)
  return others.find((sort) => sort === search.sort) ?? usual
}

/** The question as the query part of an address, its parts always in one order, so that equal questions read the same. */
export function writeQuestion(search: DeskSearch, more: Readonly<Record<string, string | undefined>> = {}): string {
  const parts = Object.entries({ ...search, ...more }).filter((part): part is [string, string] => part[1] !== undefined && part[1] !== '')
  return new URLSearchParams(parts.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
}
