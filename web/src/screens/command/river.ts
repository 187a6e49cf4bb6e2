import type { FlowToday } from '@yiwang/contract'
import { flowStages, type FlowStage } from '@yiwang/kernel'

/** A stage in the river: its middle, and how high the stream is there. */
interface Basin {
  readonly stage: FlowStage
  readonly x: number
  readonly top: number
  readonly height: number
}

/** What went from one stage to another today, as a shape; `isBack` when it went against the stream. */
interface Stream {
  readonly from: FlowStage
  readonly to: FlowStage
  readonly count: number
  readonly isBack: boolean
  readonly path: string
}

/** How the river is drawn within a width and a height. */
export interface River {
  readonly basins: readonly Basin[]
  readonly streams: readonly Stream[]
}

interface Size {
  readonly width: number
  readonly height: number
}

const basinWidth = 6
const placeOf = new Map(flowStages.map((stage, index) => [stage, index]))

/** Lays out today's flow: the breadth of a stream says how many went that way. */
export function layOutRiver(links: FlowToday['links'], { width, height }: Size): River {
  const sums = flowStages.map((stage) => Math.max(sumOf(links, 'from', stage), sumOf(links, 'to', stage)))
  const scale = (height * 0.9) / Math.max(1, ...sums)
  const basins = flowStages.map((stage, index): Basin => {
    const high = Math.max(2, (sums[index] ?? 0) * scale)
    return { stage, x: ((index + 0.5) * width) / flowStages.length, top: (height - high) / 2, height: high }
  })
  const [outs, ins] = [basins.map(({ top }) => top), basins.map(({ top }) => top)]
  const ordered = links.toSorted((one, other) => orderOf(one) - orderOf(other))
  const streams = ordered.map(({ from, to, count }): Stream => {
    const [start, end] = [placeOf.get(from) ?? 0, placeOf.get(to) ?? 0]
    const breadth = Math.max(1, count * scale)
    const [y, into] = [outs[start] ?? 0, ins[end] ?? 0]
    outs[start] = y + count * scale
    ins[end] = into + count * scale
    const isBack = end < start
    const way = { x: (basins[start]?.x ?? 0) + basinWidth / 2, y, toX: (basins[end]?.x ?? 0) - basinWidth / 2, toY: into, breadth }
    return { from, to, count, isBack, path: ribbonOf(way) }
  })
  return { basins, streams }
}

function sumOf(links: FlowToday['links'], side: 'from' | 'to', stage: FlowStage): number {
  return links.reduce((sum, link) => sum + (link[side] === stage ? link.count : 0), 0)
}

function orderOf({ from, to }: FlowToday['links'][number]): number {
  return (placeOf.get(from) ?? 0) * flowStages.length + (placeOf.get(to) ?? 0)
}

interface Way {
  readonly x: number
  readonly y: number
  readonly toX: number
  readonly toY: number
  readonly breadth: number
}

function ribbonOf({ x, y, toX, toY, breadth }: Way): string {
  const bend = (toX - x) / 2
  const [one, other] = [x + bend, toX - bend]
  const [low, toLow] = [y + breadth, toY + breadth]
  const parts = [
    `M${round(x)} ${round(y)}`,
    `C${round(one)} ${round(y)} ${round(other)} ${round(toY)} ${round(toX)} ${round(toY)}`,
    `L${round(toX)} ${round(toLow)}`,
    `C${round(other)} ${round(toLow)} ${round(one)} ${round(low)} ${round(x)} ${round(low)}Z`,
  ]
  return parts.join(' ')
}

function round(value: number): string {
  return value.toFixed(1)
}
