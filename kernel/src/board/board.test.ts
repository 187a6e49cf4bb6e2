import { assert, array, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { arrange, boardBounds, boardSpan, checkTiles, listSteps, type Tile, type TilePlace } from './index.ts'
import { overlaps } from './tile.ts'

const tile: Tile = { id: 'a', ask: 'received', period: 'this_month', drawn: 'number', place: { x: 0, y: 0, w: 3, h: 2 } }

describe('the tiles of a board', () => {
  test.each([
    ['one id twice', [tile, { ...tile, place: { ...tile.place, x: 3 } }], 'board.same_tile'],
    ['one on another', [tile, { ...tile, id: 'b', place: { ...tile.place, x: 2 } }], 'board.overlap'],
    ['one beyond the twelfth column', [{ ...tile, place: { ...tile.place, x: 10 } }], 'board.outside'],
    ['one of half a row', [{ ...tile, place: { ...tile.place, h: 0.5 } }], 'board.outside'],
    ['a line over streets', [{ ...tile, drawn: 'line', by: 'street' }], 'board.cannot_be_drawn'],
    ['a number told apart', [{ ...tile, by: 'street' }], 'board.cannot_be_drawn'],
    ['bars of nothing', [{ ...tile, drawn: 'bars' }], 'board.cannot_be_drawn'],
    [
      'too many',
      Array.from({ length: 25 }, (_, y) => ({ ...tile, id: `${y}`, place: { ...tile.place, y: y * 2 } })),
      'board.too_many_tiles',
    ],
  ] as const)('are refused where there is %s', (...[, tiles, code]) => {
    const checked = checkTiles(tiles)
    expect(checked.ok ? undefined : checked.problem.code).toBe(code)
  })

  test('pass when they lie side by side', () => {
    expect(checkTiles([tile, { ...tile, id: 'b', by: 'day', drawn: 'line', place: { ...tile.place, x: 3 } }]).ok).toBe(true)
  })
})

describe('a period that moves on', () => {
  const day = Temporal.PlainDate.from('2026-12-01')

  test.each([
    ['today', '2026-12-01', '2026-12-02', '2026-11-30', '2026-12-01'],
    ['last_7_days', '2026-11-25', '2026-12-02', '2026-11-18', '2026-11-25'],
    ['last_30_days', '2026-11-02', '2026-12-02', '2026-10-03', '2026-11-02'],
    ['this_month', '2026-12-01', '2026-12-02', '2026-11-01', '2026-11-02'],
    ['this_quarter', '2026-10-01', '2026-12-02', '2026-07-01', '2026-09-02'],
    ['this_year', '2026-01-01', '2026-12-02', '2025-01-01', '2025-12-02'],
  ] as const)('%s is compared with as many days before', (...[name, from, to, beforeFrom, beforeTo]) => {
    expect(boardSpan(name, day)).toEqual({ period: { from, to }, comparedWith: { from: beforeFrom, to: beforeTo } })
  })

  test('the last seven days that begin with a month are still compared with seven days', () => {
    expect(boardSpan('last_7_days', Temporal.PlainDate.from('2026-12-07')).comparedWith).toEqual({ from: '2026-11-24', to: '2026-12-01' })
  })
})

describe('arranging', () => {
  const anyPlace = record({
    x: integer({ min: -5, max: 20 }),
    y: integer({ min: -5, max: 20 }),
    w: integer({ min: 0, max: 20 }),
    h: integer({ min: 0, max: 20 }),
  })

  test('leaves no two tiles on each other, none outside and no empty row, wherever one is dragged', () => {
    assert(
      property(array(anyPlace, { minLength: 1, maxLength: 12 }), (places) => {
        let tiles: readonly { readonly id: string; readonly place: TilePlace }[] = []
        for (const [index, place] of places.entries()) {
          const id = String(index % 8)
          const known = tiles.some((each) => each.id === id) ? tiles : [...tiles, { id, place }]
          tiles = arrange(known, { id, place })
        }
        for (const [index, { place }] of tiles.entries()) {
          expect(place.x >= 0 && place.x + place.w <= boardBounds.columns).toBe(true)
          expect(tiles.slice(0, index).some((other) => overlaps(other.place, place))).toBe(false)
          expect(place.y === 0 || tiles.some((other) => other.place !== place && overlaps(other.place, { ...place, y: place.y - 1 }))).toBe(
            true,
          )
        }
      }),
    )
  })

  test('puts the tile that is moved where it was dropped, and the others below it', () => {
    const tiles = [tile, { ...tile, id: 'b', place: { x: 0, y: 2, w: 3, h: 2 } }]
    const [a, b] = arrange(tiles, { id: 'b', place: { x: 0, y: 0, w: 3, h: 2 } })
    expect([a?.place.y, b?.place.y]).toEqual([2, 0])
  })
})

test('every day and every month of a period is a step, whether anything happened or not', () => {
  expect(listSteps('day', { from: '2026-02-27', to: '2026-03-02' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(listSteps('month', { from: '2026-10-01', to: '2026-12-02' })).toEqual(['2026-10', '2026-11', '2026-12'])
})
