import { z } from 'zod'

/** What the running platform can be asked for over its socket. */
export const ControlQuestion = z.object({ ask: z.literal('backup'), to: z.string() })

const Summary = z.object({
  path: z.string(),
  bytes: z.number(),
  rows: z.number(),
  matters: z.number(),
  files: z.number(),
  missingFiles: z.number(),
  stillMs: z.number(),
  ms: z.number(),
})

/** What it answers, one line of JSON each: how far it is, then what came of it. */
export const ControlAnswer = z.union([
  z.object({ told: z.object({ done: z.number(), total: z.number(), what: z.enum(['rows', 'files']) }) }),
  z.object({ done: Summary }),
  z.object({ failed: z.object({ code: z.string(), message: z.string() }) }),
])
export type ControlAnswer = z.infer<typeof ControlAnswer>
