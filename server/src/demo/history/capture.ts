import { findFlags, standardEvidenceLimits, type Capture, type Evidence, type Matter } from '@yiwang/kernel'

/** When photos were handed in, and for which matter. */
interface Shown {
  readonly at: number
  readonly matter: Pick<Matter, 'id' | 'place'> & Partial<Pick<Matter, 'reportedAt' | 'done'>>
  readonly isByResident: boolean
}

const minute = 60_000
const day = 86_400_000

/**
 * The pieces with when their photos were taken, and what is odd about a few of them: most are honest, a few in a hundred
 * were taken elsewhere, before there was anything to show, or by a phone that does not say where it was.
 */
export function withCapture(pieces: readonly Evidence[], shown: Shown): readonly Evidence[] {
  return pieces.map((piece) => (piece.kind === 'before_photo' || piece.kind === 'after_photo' ? captured(piece, shown) : piece))
}

function captured(piece: Evidence, { at, matter, isByResident }: Shown): Evidence {
  // Drawn from the matter's own name, so that the chances of everything else stay as they are.
  const luck = Number.parseInt(matter.id.slice(-6), 16) % 200
  const isAfter = piece.kind === 'after_photo'
  const reportedAt = matter.reportedAt ?? at
  const notBefore = isAfter ? (matter.done?.dispatch?.at ?? reportedAt) : reportedAt - standardEvidenceLimits.beforeDays * day
  const capture = captureOf(piece, { at, notBefore, luck: isAfter ? luck : 199 })
  const task = { place: matter.place, handedIn: at, notBefore, mayLackPlace: isByResident, limits: standardEvidenceLimits }
  const flags = findFlags({ claimed: capture, written: {} }, task)
  const { lon: _, lat: __, ...bare } = piece
  return {
    ...bare,
    ...(capture.at !== undefined && { takenAt: Temporal.Instant.fromEpochMilliseconds(capture.at).toString() }),
    ...capture.position,
    ...(flags.length > 0 && { flags }),
  }
}

function captureOf(
  { lon = 0, lat = 0 }: Evidence,
  chance: { readonly at: number; readonly notBefore: number; readonly luck: number },
): Capture {
  const { at, notBefore, luck } = chance
  const taken = Math.max(notBefore, at - (3 + (luck % 22)) * minute)
  if (luck < 5) return { at: taken, position: { lon: lon + 0.004 + luck / 1000, lat: lat - 0.002 } }
  if (luck < 10) return { at: notBefore - (30 + luck * 40) * minute, position: { lon, lat } }
  return luck < 14 ? { at: taken } : { at: taken, position: { lon, lat } }
}
