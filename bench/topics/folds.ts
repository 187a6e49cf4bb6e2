/** Deals things into ten folds so that each label is spread evenly; `seed` decides the order, the same on every machine. */
export function dealFolds(labels: readonly string[], seed: number): readonly number[] {
  const draw = makeDraw(seed)
  const folds = labels.map(() => 0)
  for (const places of Map.groupBy(labels.keys(), (place) => labels[place]).values()) {
    const order = places.map((place) => ({ place, at: draw() })).toSorted((one, other) => one.at - other.at)
    for (const [index, { place }] of order.entries()) folds[place] = index % 10
  }
  return folds
}

function makeDraw(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
