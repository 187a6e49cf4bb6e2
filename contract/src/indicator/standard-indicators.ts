import type { Indicator } from '@yiwang/kernel'

import { handlingIndicators } from './handling-indicators.ts'
import { intakeIndicators } from './intake-indicators.ts'
import { residentIndicators } from './resident-indicators.ts'

/** The indicators that every district begins with, in the order in which they are read. */
export const standardIndicators: readonly Indicator[] = [...intakeIndicators, ...handlingIndicators, ...residentIndicators]

const byId = new Map(standardIndicators.map((indicator) => [indicator.id, indicator]))

/** The standard indicator of this name. */
export function findStandardIndicator(id: string): Indicator | undefined {
  return byId.get(id)
}
