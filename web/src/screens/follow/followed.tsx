import { Link } from '@tanstack/react-router'
import type { Follow } from '@yiwang/contract'
import { buttonClass, StatusBadge } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { textOf } from '../../language/text-of.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { BeforeAndAfter } from './before-and-after.tsx'
import { Confirm } from './confirm.tsx'
import { NextLine } from './next-line.tsx'
import { PlaceLine } from './place-line.tsx'
import { Rated } from './rated.tsx'
import { canReopen, findUnitInHand, listBeforeAndAfter } from './story.ts'
import { StoryLine } from './story-line.tsx'

/** How a report stands: the answer first, then what was reported, then every step. */
export function Followed({ follow, code }: { readonly follow: Follow; readonly code: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const now = Temporal.Now.instant().epochMilliseconds
  const photos = listBeforeAndAfter(follow)
  return (
    <div className="follow">
      <Head follow={follow} now={now} />
      {photos.after.length > 0 && <BeforeAndAfter {...photos} code={code} />}
      <AfterTheEnd follow={follow} now={now} code={code} />
      <section className="resident-sheet" aria-labelledby="story">
        <h2 id="story">{t('resident.follow.story')}</h2>
        <StoryLine follow={follow} code={code} />
      </section>
      <section className="resident-sheet follow-said">
        <h2>{textOf(follow.categoryName, language)}</h2>
        <p className="follow-words">{follow.description}</p>
        <PlaceLine follow={follow} />
        <p className="follow-facts">
          <span>
            {t('resident.receipt.number')} {follow.number}
          </span>
          <span>{t('resident.follow.reportedAt', { when: formatInstant(follow.reportedAt, language) })}</span>
          {follow.reopenings > 0 && <span>{t('resident.follow.reopenings', { count: follow.reopenings })}</span>}
        </p>
      </section>
      <div className="follow-more">
        <Link to="/follow" className={buttonClass({})}>
          {t('resident.follow.another')}
        </Link>
        <Link to="/report" className={buttonClass({})}>
          {t('resident.follow.reportAnother')}
        </Link>
      </div>
    </div>
  )
}

function AfterTheEnd({ follow, now, code }: { readonly follow: Follow; readonly now: number; readonly code: string }) {
  if (canReopen(follow, now) && follow.mayReopenUntil !== null) return <Confirm code={code} follow={follow} until={follow.mayReopenUntil} />
  return follow.rating === null ? null : (
    <section className="resident-sheet">
      <Rated rating={follow.rating} />
    </section>
  )
}

function Head({ follow, now }: { readonly follow: Follow; readonly now: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const unit = findUnitInHand(follow, language) ?? t('resident.follow.someUnit')
  return (
    <div className="follow-head">
      <StatusBadge status={follow.status} language={language} />
      <h1>{t(`resident.follow.headline.${follow.status}`, { unit })}</h1>
      <NextLine follow={follow} now={now} />
      {follow.mergedInto !== null && <p className="follow-next">{t('resident.follow.mergedInto', { number: follow.mergedInto })}</p>}
    </div>
  )
}
