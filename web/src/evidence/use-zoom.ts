import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'

/** How much larger, and how far moved, in parts of the picture. */
interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const whole: View = { scale: 1, x: 0, y: 0 }
const steps = { least: 1, most: 6, factor: 1.5, move: 0.1 } as const

/** A zoom that both pictures share, so that the same spot is seen in both. */
export interface Zoom {
  readonly scale: number
  readonly style: CSSProperties
  readonly larger: () => void
  readonly smaller: () => void
  readonly reset: () => void
  /** What the stage listens to: drag to move, arrows to move, plus and minus to zoom. */
  readonly stage: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  }
}

export function useZoom(): Zoom {
  const [view, setView] = useState(whole)
  const held = useRef<{ readonly x: number; readonly y: number }>(null)

  function move(x: number, y: number): void {
    setView((old) => bounded({ ...old, x: old.x + x, y: old.y + y }))
  }

  function scale(factor: number): void {
    setView((old) => bounded({ ...old, scale: old.scale * factor }))
  }

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => scale(steps.factor),
    '=': () => scale(steps.factor),
    '-': () => scale(1 / steps.factor),
    ArrowLeft: () => move(steps.move, 0),
    ArrowRight: () => move(-steps.move, 0),
    ArrowUp: () => move(0, steps.move),
    ArrowDown: () => move(0, -steps.move),
  }

  return {
    scale: view.scale,
    style: { transform: `scale(${view.scale}) translate(${view.x * 100}%, ${view.y * 100}%)` },
    larger: () => scale(steps.factor),
    smaller: () => scale(1 / steps.factor),
    reset: () => setView(whole),
    stage: {
      onPointerDown: (event) => {
        if (view.scale === 1) return
        held.current = { x: event.clientX, y: event.clientY }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event) => {
        if (held.current === null) return
        const { width, height } = event.currentTarget.getBoundingClientRect()
        move((event.clientX - held.current.x) / width / view.scale, (event.clientY - held.current.y) / height / view.scale)
        held.current = { x: event.clientX, y: event.clientY }
      },
      onPointerUp: () => {
        held.current = null
      },
      onKeyDown: (event) => {
        const act = keys[event.key]
        if (!act || (event.key.startsWith('Arrow') && view.scale === 1)) return
        event.preventDefault()
        act()
      },
    },
  }
}

/** Never smaller than whole, and never moved past an edge. */
function bounded({ scale, x, y }: View): View {
  const size = Math.min(steps.most, Math.max(steps.least, scale))
  const most = (size - 1) / 2 / size
  return { scale: size, x: Math.min(most, Math.max(-most, x)), y: Math.min(most, Math.max(-most, y)) }
}
