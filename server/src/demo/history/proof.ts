import type { Carried, Evidence, EvidenceKind, Matter } from '@yiwang/kernel'

import type { Prng } from '../city/prng.ts'
import { sceneOf, type Scene } from './category-mix.ts'
import { handledTexts } from './reasons.ts'

/** The stored pictures that can prove something, by the SHA-256 of their bytes. */
export interface Proofs {
  readonly before: Readonly<Record<Scene, readonly string[]>>
  readonly after: Readonly<Record<Scene, readonly string[]>>
  readonly documents: readonly string[]
}

/** What a unit sends when it is done: each kind of proof that the category asks for, and a sentence. */
export function proofOf(course: {
  readonly prng: Prng
  readonly matter: Pick<Matter, 'category' | 'place'>
  readonly evidenceFor: (category: string) => readonly EvidenceKind[]
  readonly proofs: Proofs
}): Carried {
  const { prng, matter } = course
  const required = course.evidenceFor(matter.category)
  const evidence = required.map((kind): Evidence => {
    if (kind === 'after_photo') return photo(prng, { kind, files: course.proofs.after[sceneOf(matter.category)], place: matter.place })
    if (kind === 'document') return { kind, file: prng.pick(course.proofs.documents) }
    return { kind, text: sentence(prng, kind) }
  })
  return { evidence, reason: sentence(prng, required[0] ?? 'after_photo') }
}

/** What somebody shows when they report; not everybody has a photo. */
export function beforePhotos(prng: Prng, proofs: Proofs, shown: Pick<Matter, 'category' | 'place' | 'channel'>): readonly Evidence[] {
  const chances = { resident_page: 0.6, grid_worker: 0.95, desk: 0, open311: 0.5, import: 0 } as const
  const isVisible = !shown.category.startsWith('H') || shown.category === 'H0203'
  if (!isVisible || !prng.chance(chances[shown.channel])) return []
  return [photo(prng, { kind: 'before_photo', files: proofs.before[sceneOf(shown.category)], place: shown.place })]
}

function photo(
  prng: Prng,
  taken: { readonly kind: EvidenceKind; readonly files: readonly string[]; readonly place: Matter['place'] },
): Evidence {
  const { lon, lat } = taken.place
  return {
    kind: taken.kind,
    file: prng.pick(taken.files),
    lon: round(lon + prng.between(-8e-5, 8e-5)),
    lat: round(lat + prng.between(-8e-5, 8e-5)),
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function sentence(prng: Prng, kind: EvidenceKind): string {
  const texts = handledTexts[kind === 'document' || kind === 'site_check' || kind === 'reply_record' ? kind : 'after_photo']
  return prng.pick(texts).replaceAll('{n}', String(prng.whole(2, 6)))
}
