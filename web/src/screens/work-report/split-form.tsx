import { Button, Space } from 'antd'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ReviewLine } from './list-lines.ts'
import { cutPassages, listClauses, suggestCuts } from './split-passage.ts'
import { useDesk } from './use-review-desk.ts'

/** Taking a passage in as several: its words with a pair of scissors behind each clause. */
export function SplitForm({ line }: { readonly line: ReviewLine }) {
  const { t } = useTranslation()
  const { review, decide, leave } = useDesk()
  const clauses = useMemo(() => listClauses(review.text, line), [review.text, line])
  const [cuts, setCuts] = useState(() => suggestCuts(clauses, line.figures))
  const parts = cutPassages(review.text, clauses, cuts)
  const isCut = parts.length > 1
  function send(): void {
    if (isCut) void decide({ kind: 'accepted', pledges: parts }).catch(() => undefined)
  }
  return (
    <form
      className="review-form"
      aria-label={t('workReport.split.title')}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className="pg-quiet pg-small">{t('workReport.split.how')}</p>
      <p className="review-split" lang="zh-CN">
        {clauses.map(({ start, words }, index) => (
          <Fragment key={start}>
            <span>{words}</span>
            {index < clauses.length - 1 && (
              <button
                type="button"
                className="review-cut"
                aria-pressed={cuts.has(index)}
                aria-label={t('workReport.split.cut', { words })}
                onClick={() => setCuts(cuts.symmetricDifference(new Set([index])))}
              >
                ✂
              </button>
            )}
          </Fragment>
        ))}
      </p>
      <Space>
        <Button type="primary" htmlType="submit" autoFocus disabled={!isCut}>
          {isCut ? t('workReport.split.accept', { n: parts.length }) : t('workReport.split.one')}
        </Button>
        <Button onClick={leave}>{t('workReport.act.cancel')}</Button>
      </Space>
    </form>
  )
}
