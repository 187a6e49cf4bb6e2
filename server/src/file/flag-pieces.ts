import {
  findFlags,
  standardEvidenceLimits,
  type Capture,
  type Evidence,
  type EvidenceFlag,
  type Matter,
  type PhotoTask,
} from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { definedOnly } from '../http/defined-only.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { listFiles, type KeptFile } from './file-store.ts'
import { findSeen, type SeenPicture } from './seen-store.ts'

/** A piece of evidence as it crossed the border: what was left out may stand there as undefined. */
type SentPiece = { readonly [Key in keyof Omit<Evidence, 'flags' | 'kind'>]: Evidence[Key] | undefined } & Pick<Evidence, 'kind'>

/** What the pieces are to prove: a matter, or the place of one that is only being reported. */
export interface Proving {
  readonly pieces: readonly SentPiece[]
  readonly matter?: Pick<Matter, 'id' | 'reportedAt' | 'done' | 'place'>
  readonly place: { readonly lon: number; readonly lat: number }
  /** Whether a resident sends them, who may keep to themselves where they were. */
  readonly isByResident: boolean
}

const day = 86_400_000

/**
 * The pieces with what is odd about their photos, and with the time and place that the camera wrote where the device
 * said none. Refused when one of their files was never sent.
 */
export async function flagPieces(services: Services, district: District, proving: Proving): Promise<readonly Evidence[]> {
  const files = proving.pieces.map(({ file }) => file).filter((file) => file !== undefined)
  const kept = await listFiles(services.database.db, district.code, files)
  const missing = files.find((file) => !kept.has(file))
  if (missing !== undefined) throw new Refusal('file.not_found', { file: missing })
  return Promise.all(
    proving.pieces.map(async (sent) => {
      const piece = definedOnly(sent)
      const photo = kept.get(photoOf(piece) ?? '')
      if (!photo) return piece
      const seen = await findSeenOf(services, district, { piece, photo, matter: proving.matter?.id })
      const task = taskOf(piece, proving, {
        handedIn: services.now(),
        limits: { ...standardEvidenceLimits, ...district.settings.evidence },
      })
      return withFlags(piece, photo, findFlags({ claimed: claimOf(piece), written: photo.written, ...(seen && { seen }) }, task))
    }),
  )
}

function photoOf({ kind, file }: Evidence): string | undefined {
  return kind === 'before_photo' || kind === 'after_photo' ? file : undefined
}

function claimOf({ takenAt, lon, lat }: Evidence): Capture {
  return {
    ...(takenAt !== undefined && { at: Temporal.Instant.from(takenAt).epochMilliseconds }),
    ...(lon !== undefined && lat !== undefined && { position: { lon, lat } }),
  }
}

/** A photo from before may be shown again on its own matter; one from after may not have been there before at all. */
async function findSeenOf(
  { database }: Services,
  district: District,
  asked: { readonly piece: Evidence; readonly photo: KeptFile; readonly matter: string | undefined },
): Promise<SeenPicture | undefined> {
  const { piece, photo, matter } = asked
  return findSeen(database.db, district.code, {
    sha256: piece.file ?? '',
    ...(photo.fingerprint && { fingerprint: photo.fingerprint }),
    ...(piece.kind === 'before_photo' && matter !== undefined && { except: matter }),
  })
}

function taskOf({ kind }: Evidence, { matter, place, isByResident }: Proving, given: Pick<PhotoTask, 'handedIn' | 'limits'>): PhotoTask {
  const reportedAt = matter?.reportedAt ?? given.handedIn
  const notBefore = kind === 'after_photo' ? (matter?.done?.dispatch?.at ?? reportedAt) : reportedAt - given.limits.beforeDays * day
  return { ...given, place, notBefore, mayLackPlace: isByResident }
}

function withFlags(piece: Evidence, { written }: KeptFile, flags: readonly EvidenceFlag[]): Evidence {
  const { at, position } = written
  return {
    ...piece,
    ...(piece.takenAt === undefined && at !== undefined && { takenAt: Temporal.Instant.fromEpochMilliseconds(at).toString() }),
    ...(piece.lon === undefined && position),
    ...(flags.length > 0 && { flags }),
  }
}
