import { pledgeKinds } from '@yiwang/kernel'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import type { LineFilter } from './list-lines.ts'
import { decideShown } from './use-review-keys.ts'
import { useDesk } from './use-review-desk.ts'

const states = ['open', 'accepted', 'dismissed'] as const

/** What the list shows, and deciding all of it at once. */
export function FilterBar() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { filter, setFilter, counts, lines, shown, mayDecide, picked, undo, canUndo } = desk
  const isNarrowed = filter.kind !== 'all'
  const open = shown.filter(({ state }) => state === 'open').length
  return (
    <>
      <div className="review-filters">
        <Segmented<LineFilter['state']>
          value={filter.state}
          aria-label={t('workReport.review.filterState')}
          onChange={(state) => setFilter({ ...filter, state })}
          options={[
            ...states.map((state) => ({ value: state, label: `${t(`workReport.review.state.${state}`)} ${counts[state]}` })),
            { value: 'all' as const, label: `${t('workReport.review.all')} ${lines.length}` },
          ]}
        />
        <Select<LineFilter['kind']>
          value={filter.kind}
          aria-label={t('workReport.review.filterKind')}
          popupMatchSelectWidth={false}
          onChange={(kind) => setFilter({ ...filter, kind })}
          options={[
            { value: 'all', label: t('workReport.review.allKinds') },
            ...pledgeKinds.map((kind) => ({
              value: kind,
              label: `${t(`pledgeTerm.kind.${kind}`)} ${lines.filter((line) => line.kind === kind).length}`,
            })),
            { value: 'livelihood', label: `${t('pledgeTerm.livelihood')} ${lines.filter(({ livelihood }) => livelihood).length}` },
          ]}
        />
        {mayDecide && isNarrowed && open > 0 && (
          <span className="review-bulk" role="group" aria-label={t('workReport.review.bulkHow', { n: open })}>
            <Button size="small" onClick={() => decideShown(desk, 'accepted')}>
              {t('workReport.review.acceptShown', { n: open })}
            </Button>
            <Button size="small" onClick={() => decideShown(desk, 'dismissed')}>
              {t('workReport.review.dismissShown', { n: open })}
            </Button>
          </span>
        )}
        {mayDecide && (
          <span className="review-more">
            <Button size="small" type="text" aria-pressed={picked.isOn} onClick={() => picked.setOn(!picked.isOn)}>
              {t(picked.isOn ? 'workReport.act.endPicking' : 'workReport.act.pick')}
            </Button>
            <Button size="small" type="text" disabled={!canUndo} onClick={undo}>
              {t('workReport.act.undo')}
            </Button>
          </span>
        )}
      </div>
      <Directions />
    </>
  )
}

/** So many directions of work are worth deciding together: most of them have no end that could be told. */
const manyDirections = 12

function Directions() {
  const { t } = useTranslation()
  const { filter, setFilter, lines, mayDecide } = useDesk()
  const open = lines.filter(({ state, kind }) => state === 'open' && kind === 'direction').length
  if (!mayDecide || filter.kind !== 'all' || open < manyDirections) return null
  return (
    <p className="review-hint">
      {t('workReport.review.directions', { n: open })}{' '}
      <button type="button" className="pg-link" onClick={() => setFilter({ state: 'open', kind: 'direction' })}>
        {t('workReport.review.seeDirections')}
      </button>
    </p>
  )
}
