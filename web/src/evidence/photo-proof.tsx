import type { DistrictView, EvidenceView, MatterDetail, Me } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'

import { ComparePhotos } from './compare-photos.tsx'
import { countFlags } from './pair.ts'

interface PhotoProofProps {
  readonly detail: MatterDetail
  readonly pieces: readonly EvidenceView[]
  readonly me: Me
  readonly district: DistrictView
}

/** The photos of a matter against each other, once there is one from after, or something odd about one from before. */
export function PhotoProof({ detail, pieces, me, district }: PhotoProofProps) {
  if (!pieces.some(({ kind }) => kind === 'after_photo') && countFlags(pieces) === 0) return null
  const { id, position } = detail.row
  return (
    <ComparePhotos matter={{ id, position }} pieces={pieces} district={district} mayReadOriginals={isAllowed(me, 'file.read_original')} />
  )
}
