import { areaClasses, limitUnits, stages } from '@yiwang/kernel'
import { z } from 'zod'
import { CategoryPattern } from './category-code.ts'

/** How long something may take, in the kernel's units of working and running time; the amount is positive and may be a fraction. */
export const Limit = z.strictObject({ amount: z.number().positive(), unit: z.enum(limitUnits) })
export type Limit = z.infer<typeof Limit>

/** A row of a district's table of limits, as the kernel's `decideLimit` reads it; `areaClass` `*` is every class of area. */
export const LimitRow = z.strictObject({
  category: CategoryPattern,
  stage: z.enum(stages),
  areaClass: z.enum(['*', ...areaClasses]),
  limit: Limit,
  source: z.string().min(1),
})
export type LimitRow = z.infer<typeof LimitRow>
