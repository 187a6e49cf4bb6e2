import type { Calendar } from '@yiwang/kernel'
import { createHash } from 'node:crypto'

import type { District } from '../../district/district.ts'
import { lenses } from './lens.ts'
import { rolledParts } from './rolled-parts.ts'

// What the numbers mean is decided by `field-store.ts` too: raise this when an expression there changes.
const edition = 1
const kept = JSON.stringify([edition, lenses, rolledParts])

const known = new WeakMap<Calendar, string>()

/** What the roll-ups of a district are made by. Those that were made by anything else are not read and are made anew. */
export function definitionOf({ timeZone, calendar }: Pick<District, 'timeZone' | 'calendar'>): string {
  const found = known.get(calendar) ?? hashOf(timeZone, calendar)
  known.set(calendar, found)
  return found
}

function hashOf(timeZone: string, { opens, closes, startsAt, endsAt }: Calendar): string {
  return createHash('sha256')
    .update(JSON.stringify([timeZone, kept, opens, closes, startsAt, endsAt]))
    .digest('hex')
}
