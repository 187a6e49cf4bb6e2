import type { MatterHeat } from '@yiwang/kernel'

import { heatColours } from './heat-colour.ts'

const size = 44
const middle = size / 2

type Corner = readonly [x: number, y: number]

function regular(corners: number, radius: number, turn: number): readonly Corner[] {
  return Array.from({ length: corners }, (_, index): Corner => {
    const angle = turn + (index * 2 * Math.PI) / corners
    return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)]
  })
}

const outlines: Readonly<Record<MatterHeat, readonly Corner[] | undefined>> = {
  calm: undefined,
  amber: regular(3, 19, -Math.PI / 2),
  red: regular(4, 17, 0),
  overdue: regular(4, 20, Math.PI / 4),
  waiting: regular(6, 16, 0),
  paused: undefined,
  ended: undefined,
}

function trace(pen: CanvasRenderingContext2D, heat: MatterHeat): void {
  const corners = outlines[heat]
  pen.beginPath()
  if (corners) for (const [x, y] of corners) pen.lineTo(x, y)
  else pen.arc(middle, middle, heat === 'calm' ? 12 : 10, 0, 2 * Math.PI)
  pen.closePath()
}

function mark(pen: CanvasRenderingContext2D, heat: MatterHeat): void {
  pen.fillStyle = '#ffffff'
  if (heat === 'overdue') {
    pen.fillRect(middle - 2.5, middle - 10, 5, 12)
    pen.fillRect(middle - 2.5, middle + 5, 5, 5)
  }
  if (heat === 'waiting') pen.fillRect(middle - 7, middle - 2, 14, 4)
  if (heat === 'paused') {
    pen.fillStyle = heatColours.paused
    pen.fillRect(middle - 5, middle - 5, 3.5, 10)
    pen.fillRect(middle + 1.5, middle - 5, 3.5, 10)
  }
}

/** The mark of a heat, drawn at twice its size: circle, triangle, diamond, square with "!", hexagon; a hollow circle is over or parked. */
export function drawHeat(heat: MatterHeat): ImageData | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  const isHollow = heat === 'paused' || heat === 'ended'
  pen.lineJoin = 'round'
  trace(pen, heat)
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 6
  pen.stroke()
  pen.fillStyle = isHollow ? '#ffffff' : heatColours[heat]
  pen.fill()
  pen.strokeStyle = heatColours[heat]
  pen.lineWidth = isHollow ? 4 : 1.5
  pen.stroke()
  mark(pen, heat)
  return pen.getImageData(0, 0, size, size)
}
