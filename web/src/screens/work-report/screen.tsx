import './work-report.css'

import type { ReportReview } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { useParams, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Loaded, Permitted, useMay } from '../../staff/page.tsx'
import { useReview } from '../../work-report/queries.ts'
import { ChosenPanel } from './chosen-panel.tsx'
import { CorrectText } from './correct-text.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListPane } from './list-pane.tsx'
import { LostPledges } from './lost-pledges.tsx'
import { ReviewHead } from './review-head.tsx'
import { TextPane } from './text-pane.tsx'
import { ReviewProvider, useReviewDesk } from './use-review-desk.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** A work report beside the pledges read in it, to be accepted one by one. */
export function Screen() {
  const { id = '' } = useParams({ strict: false })
  const query = useReview(id)
  return (
    <Permitted permission="pledge.read">
      <Loaded query={query}>{(review) => <Review key={review.id} review={review} />}</Loaded>
    </Permitted>
  )
}

function Review({ review }: { readonly review: ReportReview }) {
  const { t } = useTranslation()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const mayEdit = useMay('pledge.edit')
  const at = typeof search['at'] === 'string' ? search['at'] : undefined
  const desk = useReviewDesk(review, { mayDecide: mayEdit && review.place === null, at })
  const [tab, setTab] = useState<'list' | 'text'>(desk.place === undefined ? 'list' : 'text')
  const seen = desk.task?.is === 'correct' ? 'text' : tab
  useReviewKeys(desk)
  return (
    <ReviewProvider value={desk}>
      <div className="review" data-tab={seen}>
        <ReviewHead />
        <Notes review={review} mayEdit={mayEdit} />
        <div className="review-tabs">
          <Segmented<'list' | 'text'>
            block
            value={seen}
            onChange={setTab}
            options={[
              { value: 'list', label: t('workReport.review.found') },
              { value: 'text', label: t('workReport.review.text') },
            ]}
          />
        </div>
        <div className="review-panes">
          {desk.task?.is === 'correct' ? <CorrectText /> : <TextPane seen={seen} />}
          <div className="review-side">
            <div className="review-found">
              <h2 className="pg-hidden">{t('workReport.review.found')}</h2>
              <FilterBar />
              <ListPane seen={seen} />
            </div>
            <ChosenPanel />
          </div>
        </div>
      </div>
    </ReviewProvider>
  )
}

function Notes({ review, mayEdit }: { readonly review: ReportReview; readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const { place } = review
  return (
    <div className="review-notes">
      {place !== null && <Banner tone="grey">{t('workReport.review.otherPlace', { place })}</Banner>}
      {place === null && !mayEdit && <Banner tone="grey">{t('workReport.review.readOnly')}</Banner>}
      <LostPledges />
    </div>
  )
}
