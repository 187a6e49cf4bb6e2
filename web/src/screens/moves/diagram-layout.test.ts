import { getMove, moveIds, statuses } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { box, listArrows, sheet, statusPlaces, type Point } from './diagram-layout.ts'

const slack = 2

function isAtBox([x, y]: Point, [middleX, middleY]: Point): boolean {
  return Math.abs(x - middleX) <= box.width / 2 + slack && Math.abs(y - middleY) <= box.height / 2 + slack
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

test('every move has an arrow from each of its statuses, ending where it leads', () => {
  const arrows = listArrows()
  expect(arrows).toHaveLength(moveIds.flatMap((move) => getMove(move).from).length)
  for (const { move, from, points } of arrows) {
    expect(isAtBox(points[0]!, statusPlaces[from])).toBe(true)
    expect(isAtBox(points.at(-1)!, statusPlaces[getMove(move).to])).toBe(true)
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
