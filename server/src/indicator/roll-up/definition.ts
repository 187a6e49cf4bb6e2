import { createHash } from 'node:crypto'

import type { District } from '../../district/district.ts'
import { lenses } from './lens.ts'
import { rolledParts } from './rolled-parts.ts'

// What the numbers mean is decided by `field-store.ts` too: raise this when an expression there changes.
const edition = 1
const kept = JSON.stringify([edition, lenses, rolledParts])

/** What the roll-ups of a district are made by. Those that were made by anything else are not read and are made anew. */
export function definitionOf({ timeZone }: Pick<District, 'timeZone'>): string {
  return createHash('sha256').update(`${timeZone} ${kept}`).digest('hex')
}
