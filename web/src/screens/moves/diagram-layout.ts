import { moveIds, getMove, type MatterStatus, type MoveId } from '@yiwang/kernel'

/** A point of the drawing, in its own units: the sheet is 1080 wide and 600 high. */
export type Point = readonly [x: number, y: number]

export const sheet = { width: 1080, height: 600 } as const
export const box = { width: 120, height: 48 } as const

/** Where the middle of each status stands. The way of an ordinary matter is the line in the middle, read from the left. */
export const statusPlaces: Readonly<Record<MatterStatus, Point>> = {
  reported: [80, 310],
  accepted: [250, 310],
  dispatched: [440, 310],
  handling: [640, 310],
  handled: [820, 310],
  closed: [990, 310],
  declined: [80, 170],
  reopened: [250, 50],
  returned: [440, 170],
  in_ruling: [640, 170],
  hung_up: [640, 450],
  unsolvable: [990, 450],
  void: [250, 550],
  merged: [440, 550],
}

/** A drawn arrow: its move, where it begins, its bends, and where its number stands. */
export interface Arrow {
  readonly move: MoveId
  readonly from: MatterStatus
  readonly points: readonly Point[]
  readonly label: Point
  readonly isAside: boolean
}

const aside: ReadonlySet<MoveId> = new Set(['void', 'merge', 'join', 'adopt', 'answer_at_once'])

const fromReportedToClosed: readonly Point[] = [
  [100, 286],
  [100, 236],
  [975, 236],
  [975, 286],
]

// Two moves of the same way share one line, each with its number on it.
const fromAcceptedToMerged: readonly Point[] = [
  [268, 334],
  [268, 474],
  [428, 474],
  [428, 526],
]
const fromDispatchedToMerged: readonly Point[] = [
  [444, 334],
  [444, 526],
]

// Laid by hand: two arrows between the same boxes run beside each other, and those that lead aside keep to the edges.
const drawings: Readonly<Record<string, readonly Point[]>> = {
  'accept reported': [
    [140, 310],
    [190, 310],
  ],
  'decline reported': [
    [80, 286],
    [80, 194],
  ],
  'dispatch accepted': [
    [310, 310],
    [380, 310],
  ],
  'dispatch returned': [
    [424, 194],
    [424, 286],
  ],
  'dispatch reopened': [
    [285, 74],
    [400, 286],
  ],
  'sign dispatched': [
    [500, 310],
    [580, 310],
  ],
  'return dispatched': [
    [448, 286],
    [448, 194],
  ],
  'return handling': [
    [590, 286],
    [490, 194],
  ],
  'appeal dispatched': [
    [470, 286],
    [580, 184],
  ],
  'appeal handling': [
    [650, 286],
    [650, 194],
  ],
  'refer returned': [
    [500, 162],
    [580, 162],
  ],
  'rule in_ruling': [
    [606, 194],
    [496, 296],
  ],
  'handle handling': [
    [700, 300],
    [760, 300],
  ],
  'reject handled': [
    [760, 322],
    [700, 322],
  ],
  'close handled': [
    [880, 310],
    [930, 310],
  ],
  'hang_up dispatched': [
    [480, 334],
    [590, 426],
  ],
  'hang_up handling': [
    [628, 334],
    [628, 426],
  ],
  'resume hung_up': [
    [654, 426],
    [654, 334],
  ],
  'give_up handling': [
    [690, 334],
    [936, 428],
  ],
  'give_up hung_up': [
    [700, 456],
    [930, 456],
  ],
  'void reported': [
    [70, 334],
    [70, 556],
    [190, 556],
  ],
  'void accepted': [
    [240, 334],
    [240, 526],
  ],
  'void returned': [
    [380, 170],
    [338, 170],
    [338, 545],
    [310, 545],
  ],
  'reopen closed': [
    [1000, 286],
    [1000, 50],
    [310, 50],
  ],
  'reopen unsolvable': [
    [1050, 450],
    [1066, 450],
    [1066, 38],
    [310, 38],
  ],
  'reopen declined': [
    [80, 146],
    [80, 50],
    [190, 50],
  ],
  'merge reported': [
    [95, 334],
    [95, 490],
    [412, 490],
    [412, 526],
  ],
  'merge accepted': fromAcceptedToMerged,
  'join accepted': fromAcceptedToMerged,
  'merge dispatched': fromDispatchedToMerged,
  'join dispatched': fromDispatchedToMerged,
  'join handling': [
    [592, 334],
    [524, 400],
    [524, 545],
    [500, 545],
  ],
  'join returned': [
    [380, 182],
    [350, 182],
    [350, 570],
    [380, 570],
  ],
  'merge reopened': [
    [300, 74],
    [362, 130],
    [362, 560],
    [380, 560],
  ],
  'adopt reported': fromReportedToClosed,
  'answer_at_once reported': fromReportedToClosed,
  'adopt accepted': [
    [250, 286],
    [250, 236],
    [975, 236],
    [975, 286],
  ],
  'adopt dispatched': [
    [412, 286],
    [412, 236],
    [975, 236],
    [975, 286],
  ],
}

// Where the middle of the longest stretch is no good place for the number.
const labels: Readonly<Record<string, Point>> = {
  'rule in_ruling': [572, 220],
  'appeal dispatched': [492, 265],
  'return handling': [508, 210],
  'merge dispatched': [444, 430],
  'join dispatched': [444, 454],
  'merge accepted': [268, 400],
  'join accepted': [268, 424],
  'join handling': [524, 480],
  'join returned': [350, 440],
  'merge reopened': [362, 400],
  'void returned': [338, 400],
  'void accepted': [240, 420],
  'adopt reported': [100, 258],
  'answer_at_once reported': [540, 236],
  'adopt accepted': [250, 258],
  'adopt dispatched': [412, 258],
  'reopen closed': [1000, 150],
  'reopen unsolvable': [1066, 300],
}

/** The status that a move leads to; undefined for one that leaves the status, or takes a matter back to the state before. */
export function findEnd(move: MoveId): MatterStatus | undefined {
  const { to } = getMove(move)
  return to === 'unchanged' || to === 'restored' ? undefined : to
}

/** The moves that have no arrow, in the order of the table: within a status, or back to the state before. */
export function listWithoutArrow(to: 'unchanged' | 'restored'): readonly MoveId[] {
  return moveIds.filter((move) => getMove(move).to === to)
}

/** Every arrow of the table of moves: one for each status that a move leads from into another. */
export function listArrows(): Arrow[] {
  return moveIds.flatMap((move) => {
    const to = findEnd(move)
    return to === undefined ? [] : getMove(move).from.map((from) => drawArrow(move, from, to))
  })
}

function drawArrow(move: MoveId, from: MatterStatus, to: MatterStatus): Arrow {
  const points = drawings[`${move} ${from}`] ?? straight(statusPlaces[from], statusPlaces[to])
  return { move, from, points, label: labels[`${move} ${from}`] ?? middleOf(points), isAside: aside.has(move) }
}

// A move that nobody has laid yet still gets an arrow, from the edge of one box to the edge of the other.
function straight(from: Point, to: Point): Point[] {
  return [edgeOf(from, to), edgeOf(to, from)]
}

function edgeOf([x, y]: Point, [towardsX, towardsY]: Point): Point {
  const [dx, dy] = [towardsX - x, towardsY - y]
  const share = Math.min(box.width / 2 / Math.max(Math.abs(dx), 1), box.height / 2 / Math.max(Math.abs(dy), 1))
  return [x + dx * share, y + dy * share]
}

function middleOf(points: readonly Point[]): Point {
  let best: { readonly length: number; readonly middle: Point } = { length: -1, middle: points[0] ?? [0, 0] }
  for (const [index, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[index] ?? [x, y]
    const length = Math.hypot(x - fromX, y - fromY)
    if (length > best.length) best = { length, middle: [(x + fromX) / 2, (y + fromY) / 2] }
  }
  return best.middle
}
