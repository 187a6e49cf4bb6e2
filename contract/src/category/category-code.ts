import { z } from 'zod'

/** The code of a category (小类): a letter for its table (C component, E event, H hotline), two digits of major class, two of minor class. */
export const CategoryCode = z.string().regex(/^[CEH]\d{4}$/)
export type CategoryCode = z.infer<typeof CategoryCode>

/** What a rule says about categories, as the kernel's `categoryMatch` reads it: `*`, a major class (`E01`, or `01` of any table), or one code. */
export const CategoryPattern = z.string().regex(/^(?:\*|\d{2}|[CEH]\d{2}(?:\d{2})?)$/)
export type CategoryPattern = z.infer<typeof CategoryPattern>
