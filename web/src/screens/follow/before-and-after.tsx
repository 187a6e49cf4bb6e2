import { useTranslation } from 'react-i18next'

import { Photos } from './photos.tsx'

interface Props {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly code: string
}

/** What it looked like, and what it looks like now, side by side. */
export function BeforeAndAfter({ before, after, code }: Props) {
  const { t } = useTranslation()
  return (
    <section className="resident-sheet follow-pair">
      {before.length > 0 && (
        <div>
          <h2>{t('resident.follow.before')}</h2>
          <Photos files={before} code={code} label={t('resident.follow.before')} />
        </div>
      )}
      <div>
        <h2>{t('resident.follow.after')}</h2>
        <Photos files={after} code={code} label={t('resident.follow.after')} />
      </div>
    </section>
  )
}
