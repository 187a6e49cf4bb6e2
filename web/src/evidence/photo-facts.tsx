import type { Position } from '@yiwang/contract'
import { distance } from '@yiwang/kernel'
import { Button } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { FlagList } from './flag-list.tsx'
import { formatMetres } from './format-figure.ts'
import { positionOf, type Photo } from './pair.ts'

interface PhotoFactsProps {
  readonly moment: 'before' | 'after'
  readonly photo: Photo | undefined
  readonly matter: { readonly id: string; readonly position: Position }
  readonly mayReadOriginal: boolean
  readonly onNext: (() => void) | undefined
}

/** When and where a photo was taken, what is odd about it, and the way to the photo as it was handed in. */
export function PhotoFacts({ moment, photo, matter, mayReadOriginal, onNext }: PhotoFactsProps) {
  const { t } = useTranslation()
  if (photo === undefined) return null
  return (
    <div className="compare-fact">
      <p>
        <b>{t(`evidence.compare.${moment}`)}</b> <TakenLine photo={photo} matter={matter.position} />
      </p>
      {isTold(photo) && <FlagList flags={photo.flags ?? []} matter={matter.id} />}
      <p className="compare-ways">
        {onNext !== undefined && (
          <Button kind="quiet" onClick={onNext}>
            {t('evidence.compare.next')}
          </Button>
        )}
        {mayReadOriginal && (
          <a href={`/api/files/${photo.file}/original`} download title={t('evidence.compare.originalHint')}>
            {t('evidence.compare.original')}
          </a>
        )}
      </p>
    </div>
  )
}

/** Whether anything is known to judge by: a photo that came in by another way may say nothing and carry no flag. */
function isTold({ flags, takenAt }: Photo): boolean {
  return flags !== undefined || takenAt !== undefined
}

function TakenLine({ photo, matter }: { readonly photo: Photo; readonly matter: Position }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const position = positionOf(photo)
  const at = photo.takenAt === undefined ? undefined : Temporal.Instant.from(photo.takenAt).epochMilliseconds
  const when = at === undefined ? t('evidence.compare.noTime') : t('evidence.compare.takenAt', { at: formatInstant(at, language) })
  const where =
    position === undefined
      ? t('evidence.compare.noPlace')
      : t('evidence.compare.away', { metres: formatMetres(distance(position, matter), t) })
  return (
    <span className="compare-taken">
      {when} · {where}
    </span>
  )
}
