import type { ComparedFigure } from '@yiwang/contract'
import type { Figure } from '@yiwang/report'

/** A figure as its report states it. */
export function presentFigure({ raw, op, low, high, unit, stretch, start, end }: Figure): ComparedFigure {
  return { raw, op, low, high, unit, stretch, start, end }
}
