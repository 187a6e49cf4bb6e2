import { getMove, moveIds, statuses } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { box, findEnd, listArrows, listWithoutArrow, sheet, statusPlaces, type Point } from './diagram-layout.ts'

const slack = 2

function isAtBox([x, y]: Point, [middleX, middleY]: Point): boolean {
  return Math.abs(x - middleX) <= box.width / 2 + slack && Math.abs(y - middleY) <= box.height / 2 + slack
}

function isInside([x, y]: Point, [middleX, middleY]: Point): boolean {
  return Math.abs(x - middleX) < box.width / 2 && Math.abs(y - middleY) < box.height / 2
}

function alongLine([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
  return Array.from({ length: 41 }, (_, step): Point => [fromX + ((toX - fromX) * step) / 40, fromY + ((toY - fromY) * step) / 40])
}

test('every status has a place on the sheet, and no two boxes touch', () => {
  for (const [index, one] of statuses.entries()) {
    const [x, y] = statusPlaces[one]
    expect(Math.min(x, sheet.width - x)).toBeGreaterThanOrEqual(box.width / 2)
    expect(Math.min(y, sheet.height - y)).toBeGreaterThanOrEqual(box.height / 2)
    for (const other of statuses.slice(index + 1)) {
      const [otherX, otherY] = statusPlaces[other]
      expect(Math.max(Math.abs(x - otherX) / box.width, Math.abs(y - otherY) / box.height)).toBeGreaterThan(1)
    }
  }
})

test('every move into another status has an arrow from each of its statuses, ending where it leads', () => {
  const arrows = listArrows()
  const leading = moveIds.filter((move) => findEnd(move) !== undefined)
  expect(arrows).toHaveLength(leading.flatMap((move) => getMove(move).from).length)
  for (const { move, from, points } of arrows) {
    expect(isAtBox(points[0]!, statusPlaces[from])).toBe(true)
    expect(isAtBox(points.at(-1)!, statusPlaces[findEnd(move)!])).toBe(true)
  }
})

test('a move without an arrow stands in one of the two lists, and none in both or neither', () => {
  const arrows = new Set(listArrows().map(({ move }) => move))
  const listed = [...listWithoutArrow('unchanged'), ...listWithoutArrow('restored')]
  expect(new Set(listed).size).toBe(listed.length)
  expect(moveIds.filter((move) => arrows.has(move) === listed.includes(move))).toEqual([])
  expect(listWithoutArrow('restored')).toEqual(['unmerge', 'undo'])
})

test('no line runs through a box that it neither leaves nor reaches', () => {
  for (const { move, from, points } of listArrows()) {
    const others = statuses.filter((status) => status !== from && status !== findEnd(move))
    for (const point of points.slice(1).flatMap((end, index) => alongLine(points[index]!, end))) {
      expect(
        others.filter((status) => isInside(point, statusPlaces[status])),
        `${move} from ${from}`,
      ).toEqual([])
    }
  }
})

test('no number hides another or stands in a box', () => {
  const arrows = listArrows()
  for (const [index, { label }] of arrows.entries()) {
    for (const status of statuses) expect(isAtBox(label, statusPlaces[status])).toBe(false)
    for (const other of arrows.slice(index + 1)) {
      const distance = Math.hypot(label[0] - other.label[0], label[1] - other.label[1])
      expect(distance).toBeGreaterThan(16)
    }
  }
})
