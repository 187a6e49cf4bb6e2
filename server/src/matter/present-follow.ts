import type { Follow } from '@yiwang/contract'
import { endedStatuses, getMove, type Evidence, type Matter, type MatterEvent } from '@yiwang/kernel'

import type { District } from '../district/district.ts'

const day = 86_400_000

/** What a resident sees of a matter: its steps in the open, photos, units by name; no person's name, no document. */
export function presentFollow(matter: Matter, history: readonly MatterEvent[], district: District): Follow {
  const category = district.categories.get(matter.category)
  return {
    number: matter.number,
    status: matter.status,
    category: matter.category,
    categoryName: category?.name ?? { zh: matter.category, en: matter.category },
    description: matter.description,
    address: matter.place.address ?? '',
    position: { lon: matter.place.lon, lat: matter.place.lat },
    reportedAt: matter.reportedAt,
    dueAt: matter.clock?.dueAt ?? null,
    mayReopenUntil: findReopenEnd(matter, district),
    steps: history.map((event) => presentStep(event, district)).filter((step) => step !== undefined),
  }
}

function findReopenEnd(matter: Matter, district: District): number | null {
  const mayReopen = endedStatuses.includes(matter.status) && getMove('reopen').from.includes(matter.status)
  return mayReopen && matter.endedAt !== undefined ? matter.endedAt + district.settings.reopenWindowDays * day : null
}

function presentStep({ at, body, unit }: MatterEvent, district: District): Follow['steps'][number] | undefined {
  if (body.kind === 'reported') {
    return {
      at,
      status: 'reported',
      move: null,
      ...named(undefined, district),
      reason: null,
      reasonCode: null,
      photos: photosIn(body.evidence),
    }
  }
  if (body.kind !== 'moved') return undefined
  const { carried } = body
  return {
    at,
    status: body.to,
    move: body.move,
    ...named(carried.leadUnit ?? unit, district),
    reason: tellsReason.has(body.move) ? (carried.reason ?? null) : null,
    reasonCode: carried.reasonCode ?? null,
    photos: photosIn(carried.evidence ?? []),
  }
}

/** Moves whose reason is written for the resident to read; others may speak of people. */
const tellsReason: ReadonlySet<string> = new Set(['decline', 'give_up', 'reopen', 'close'])

function named(id: string | undefined, district: District): Pick<Follow['steps'][number], 'unit' | 'unitEn'> {
  const unit = id === undefined ? undefined : district.units.get(id)
  return { unit: unit?.name ?? null, unitEn: unit?.nameEn ?? null }
}

function photosIn(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ kind }) => kind === 'before_photo' || kind === 'after_photo')
    .map(({ file }) => file)
    .filter((file) => file !== undefined)
}
