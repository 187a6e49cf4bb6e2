import type { TakenPledge } from '@yiwang/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Banner } from '@yiwang/ui'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { getReview, keepReview } from '../../work-report/queries.ts'
import { actOn } from './use-decisions.ts'
import { useDesk } from './use-review-desk.ts'

/** The pledges whose words a corrected text no longer has: each is moved to other words, or withdrawn. */
export function LostPledges() {
  const { t } = useTranslation()
  const { review } = useDesk()
  const lost = review.taken.filter(({ isLost }) => isLost)
  if (lost.length === 0) return null
  return (
    <Banner tone="amber" title={t('workReport.text.lost', { n: lost.length })}>
      <p className="pg-small">{t('workReport.text.lostHow')}</p>
      <ul className="review-lost">
        {lost.map((pledge) => (
          <Lost key={pledge.id} pledge={pledge} />
        ))}
      </ul>
    </Banner>
  )
}

function Lost({ pledge }: { readonly pledge: TakenPledge }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { review, selection, select, begin, mayDecide } = useDesk()
  const [isMoving, setMoving] = useState(false)
  const { id, number, version, raw } = pledge
  async function move(): Promise<void> {
    if (!selection) return
    setMoving(true)
    try {
      await actOn(id, { basedOn: version, act: { kind: 'changed', terms: {}, passage: selection } })
      select(undefined)
      keepReview(client, await getReview(review.id))
    } catch (error) {
      void message.error(presentProblem(error, language))
      setMoving(false)
    }
  }
  return (
    <li>
      <span className="pg-code">{number}</span> <span lang="zh-CN">{raw}</span>
      {mayDecide && (
        <>
          <Button size="small" disabled={!selection} loading={isMoving} onClick={() => void move()}>
            {t('workReport.text.moveHere')}
          </Button>
          <Button size="small" type="text" onClick={() => begin({ is: 'drop', pledge })}>
            {t('workReport.act.withdraw')}
          </Button>
        </>
      )}
    </li>
  )
}
