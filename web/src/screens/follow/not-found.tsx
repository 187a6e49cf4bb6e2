import { Banner } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { CodeEntry } from '../../resident/code-entry.tsx'
import { presentFollowCode } from '../../resident/follow-code.ts'

/** Nothing under this code: how to read it again, and where to type it. */
export function NotFound({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="resident-title">
        <h1>{t('resident.follow.title')}</h1>
      </div>
      <div className="follow-entry">
        <Banner tone="amber" title={`${t('resident.follow.notFound')} ${presentFollowCode(code.slice(0, 20))}`}>
          {t('resident.follow.notFoundHint')}
        </Banner>
        <CodeEntry isPrimary />
      </div>
    </>
  )
}
