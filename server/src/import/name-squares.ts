import type { Square } from './lay-squares.ts'
import { mostFrequent, type SurveyedPoint } from './survey.ts'

/** A square with the names of the street and the community that it is counted to. */
export interface NamedSquare {
  readonly square: Square
  readonly street: string
  readonly community: string
}

const communityBlock = 4
const streetBlock = 12

/**
 * Names every square after what most of its rows say, an empty one after its nearest neighbour that has a name.
 * Without a column for it, blocks of squares stand for communities and streets. A community lies in one street only.
 */
export function nameSquares(squares: readonly Square[]): readonly NamedSquare[] {
  const communities = spreadNames(squares, ({ community }) => community, communityBlock)
  const streets = spreadNames(squares, ({ street }) => street, streetBlock)
  const streetsOf = new Map<string, Map<string, number>>()
  for (const square of squares) {
    const counts = streetsOf.get(communities.get(square) ?? '') ?? new Map<string, number>()
    const street = streets.get(square) ?? ''
    counts.set(street, (counts.get(street) ?? 0) + 1 + square.points.length)
    streetsOf.set(communities.get(square) ?? '', counts)
  }
  return squares.map((square) => {
    const community = communities.get(square) ?? ''
    return { square, community, street: mostFrequent(streetsOf.get(community) ?? new Map()) ?? '' }
  })
}

function spreadNames(squares: readonly Square[], nameOf: (point: SurveyedPoint) => string, block: number): ReadonlyMap<Square, string> {
  const names = new Map<Square, string>()
  for (const square of squares) {
    const counts = new Map<string, number>()
    for (const name of square.points.map(nameOf).filter((each) => each !== '')) counts.set(name, (counts.get(name) ?? 0) + 1)
    const name = mostFrequent(counts)
    if (name !== undefined) names.set(square, name)
  }
  if (names.size === 0) return new Map(squares.map((square) => [square, blockName(square, block)]))
  spreadToNeighbours(squares, names)
  return names
}

/** Ring by ring, so that each empty square takes the name of the nearest one that has a name. */
function spreadToNeighbours(squares: readonly Square[], names: Map<Square, string>): void {
  const at = new Map(squares.map((square) => [`${square.column} ${square.row}`, square]))
  let edge = [...names.keys()]
  while (edge.length > 0) {
    const next: Square[] = []
    for (const square of edge) {
      for (const neighbour of neighboursOf(square, at).filter((each) => !names.has(each))) {
        names.set(neighbour, names.get(square) ?? '')
        next.push(neighbour)
      }
    }
    edge = next
  }
}

function neighboursOf({ column, row }: Square, at: ReadonlyMap<string, Square>): readonly Square[] {
  const steps = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ] as const
  return steps.map(([right, up]) => at.get(`${column + right} ${row + up}`)).filter((square) => square !== undefined)
}

/** A column by letter, a row by number, as on a town map: C-4. */
function blockName({ column, row }: Square, block: number): string {
  const [right, up] = [Math.floor(column / block), Math.floor(row / block)]
  return `${letters(right)}-${up + 1}`
}

function letters(index: number): string {
  const letter = String.fromCodePoint(65 + (((index % 26) + 26) % 26))
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter
}
