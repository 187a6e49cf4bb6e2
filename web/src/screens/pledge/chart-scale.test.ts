import { describe, expect, it } from 'vitest'

import { makeRow } from '../../pledge/example-row.ts'
import { layOut, toPath } from './chart-scale.ts'

const box = { width: 120, height: 100, margin: { top: 0, right: 10, bottom: 0, left: 10 } }
const reading = { source: null, file: null, by: null, at: null }
const drawn = { ...makeRow(), nodes: [], asOf: '2026-06-30', readings: [{ on: '2026-07-02', value: 1000, ...reading }] }

describe('the course of a pledge', () => {
  it('goes from the first day to the last, and a number that grows from nothing', () => {
    const course = layOut(drawn, box)
    expect(course?.straight[0]).toEqual({ x: 10, y: 100 })
    expect(course?.aim.x).toBe(110)
    expect(course?.readings[0]?.x).toBeCloseTo(60, 0)
    expect(course?.readings[0]?.y).toBeCloseTo(52, 0)
    expect(course?.quarters.map(({ day }) => day)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'])
  })

  it('has a line through its nodes where they have values, and a band around its forecast', () => {
    const node = { id: 'q2', by: '2026-06-30', words: '过半', value: 400, reached: null }
    const forecast = { on: '2026-12-31', value: 1900, low: 1700, high: 2100, steps: 5 }
    const course = layOut({ ...drawn, nodes: [node], progress: { ...drawn.progress, forecast } }, box)
    expect(course?.byNodes).toHaveLength(3)
    expect(course?.band).toHaveLength(3)
    expect(course?.band[1]?.y).toBeLessThan(course?.forecast[1]?.y ?? 0)
  })

  it('is level for a rate that holds, and not drawn without a number', () => {
    const target = { op: 'gte', low: 90, high: null, unit: '%', nature: 'holds', start: 0 } as const
    const course = layOut({ ...drawn, target, readings: [{ on: '2026-07-02', value: 88, ...reading }] }, box)
    expect(course?.straight[0]?.y).toBe(course?.straight[1]?.y)
    expect(course?.readings[0]?.y).toBeGreaterThan(course?.aim.y ?? 0)
    expect(layOut({ ...drawn, target: null }, box)).toBeNull()
  })

  it('is written as a path', () => {
    expect(
      toPath([
        { x: 0, y: 1.23 },
        { x: 2, y: 3 },
      ]),
    ).toBe('M0 1.2L2 3')
  })
})
