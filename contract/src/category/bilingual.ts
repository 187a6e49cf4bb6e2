import { z } from 'zod'

/** A short text in both languages of the platform; neither may be empty. */
export const Bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
export type Bilingual = z.infer<typeof Bilingual>
