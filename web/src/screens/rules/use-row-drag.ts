import { useState, type PointerEvent } from 'react'

/** Where a dragged row would land: before the row of that position (0 is the first). */
export interface RowDrag {
  readonly id: string
  readonly to: number
}

interface HandleProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerCancel: () => void
}

/** Dragging of rows by a handle, by mouse and finger alike: rows say their place in `data-position` (from 1). */
export function useRowDrag(onDrop: (drag: RowDrag) => void): {
  readonly drag: RowDrag | undefined
  readonly handle: (id: string) => HandleProps
} {
  const [drag, setDrag] = useState<RowDrag>()

  function handle(id: string): HandleProps {
    return {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const to = findTarget(event.clientX, event.clientY)
        if (to !== undefined) setDrag({ id, to })
      },
      onPointerMove: (event) => {
        if (!drag) return
        const to = findTarget(event.clientX, event.clientY)
        if (to !== undefined && to !== drag.to) setDrag({ id, to })
        scrollNearEdge(event.clientY)
      },
      onPointerUp: () => {
        if (drag) onDrop(drag)
        setDrag(undefined)
      },
      onPointerCancel: () => setDrag(undefined),
    }
  }

  return { drag, handle }
}

function findTarget(x: number, y: number): number | undefined {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-position]')
  if (!row) return undefined
  const { top, height } = row.getBoundingClientRect()
  const position = Number(row.dataset['position'])
  return y < top + height / 2 ? position - 1 : position
}

const edge = 60

function scrollNearEdge(y: number): void {
  if (y < edge) scrollBy({ top: -12 })
  else if (y > innerHeight - edge) scrollBy({ top: 12 })
}
