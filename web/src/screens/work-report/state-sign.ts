import type { Look } from '@yiwang/ui'

import type { ReviewLine } from './list-lines.ts'

/** How a line says what was decided of it: by a sign and a colour; the word stands beside it or on hover. */
export const stateLooks: Readonly<Record<ReviewLine['state'], Look>> = {
  open: { tone: 'blue', sign: 'ring' },
  accepted: { tone: 'green', sign: 'check' },
  dismissed: { tone: 'grey', sign: 'cross' },
}
