import { bigramsOf } from './bigrams.ts'

/** A text that was filed under a label. */
export interface FiledText {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Filed texts by their words, to find those that are like another; holds the words' places, not the texts. */
export interface AlikeIndex {
  readonly texts: readonly Omit<FiledText, 'text'>[]
  readonly lengths: Float64Array
  readonly places: ReadonlyMap<string, Uint32Array>
  readonly labels: ReadonlyMap<string, number>
}

/** A filed text that is like the one asked about: `likeness` from 0 to 1, and the pairs of characters or words that they share. */
export interface AlikeText {
  readonly id: string
  readonly label: string
  readonly likeness: number
  readonly shared: readonly string[]
}

/** Indexes filed texts. */
export function makeAlikeIndex(texts: readonly FiledText[]): AlikeIndex {
  const lists = new Map<string, number[]>()
  const keysOf = texts.map(({ text }) => keysOfText(text))
  for (const [place, keys] of keysOf.entries()) {
    for (const key of keys) {
      const list = lists.get(key)
      if (list) list.push(place)
      else lists.set(key, [place])
    }
  }
  const places = new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)]))
  const lengths = Float64Array.from(keysOf, (keys) =>
    Math.sqrt(keys.reduce((sum, key) => sum + rarityOf(places.get(key)?.length ?? 1, texts.length) ** 2, 0)),
  )
  const labels = new Map([...Map.groupBy(texts, ({ label }) => label)].map(([label, own]) => [label, own.length]))
  return { texts: texts.map(({ id, label }) => ({ id, label })), lengths, places, labels }
}

/** The filed texts most like this one (cosine of rare shared words), the likest first, at most `most`; none without a shared word. */
export function listAlike(index: AlikeIndex, text: string, most: number): readonly AlikeText[] {
  const total = index.texts.length
  const keys = keysOfText(text)
  const scores = new Float64Array(total)
  let square = 0
  for (const key of keys) {
    const found = index.places.get(key)
    const rarity = rarityOf(found?.length ?? 1, total)
    square += rarity * rarity
    for (const place of found ?? []) scores[place] = (scores[place] ?? 0) + rarity * rarity
  }
  return bestOf(scores, most).map((place) => ({
    id: index.texts[place]?.id ?? '',
    label: index.texts[place]?.label ?? '',
    likeness: (scores[place] ?? 0) / ((index.lengths[place] ?? 1) * Math.sqrt(square)),
    shared: keys.filter((key) => index.places.get(key)?.includes(place)),
  }))

  function bestOf(all: Float64Array, count: number): readonly number[] {
    const hit: number[] = []
    for (let place = 0; place < all.length; place++) if ((all[place] ?? 0) > 0) hit.push(place)
    return hit
      .toSorted(
        (one, other) => (all[other] ?? 0) / (index.lengths[other] ?? 1) - (all[one] ?? 0) / (index.lengths[one] ?? 1) || one - other,
      )
      .slice(0, count)
  }
}

function keysOfText(text: string): readonly string[] {
  return bigramsOf(text).filter((key) => key.length > 1 && !/^\d+$/u.test(key))
}

function rarityOf(texts: number, total: number): number {
  return Math.log((1 + total) / (0.5 + texts))
}
