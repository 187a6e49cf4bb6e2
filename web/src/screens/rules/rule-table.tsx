import type { DispatchRule, TriedDispatch } from '@yiwang/contract'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { DisplayRow } from './display-rows.ts'
import type { Names } from '../../reference/names.ts'
import { RuleRow, type RowAction } from './rule-row.tsx'
import { useRowDrag } from './use-row-drag.ts'

interface RuleTableProps {
  readonly rows: readonly DisplayRow[]
  readonly shown: number
  readonly names: Names
  readonly mayEdit: boolean
  readonly tried: TriedDispatch | undefined
  readonly onAction: (action: RowAction, rule: DispatchRule) => void
  readonly onMove: (id: string, to: number) => void
  readonly onMore: () => void
}

const step = 100

/** The rules in the order in which they are tried. */
export function RuleTable({ rows, shown, names, mayEdit, tried, onAction, onMove, onMore }: RuleTableProps) {
  const { t } = useTranslation()
  const today = Temporal.Now.plainDateISO().toString()
  const whys = useMemo(() => new Map(tried?.trace.map(({ ruleId, why }) => [ruleId, why])), [tried])
  const { drag, handle } = useRowDrag(({ id, to }) => {
    const from = (rows.find(({ rule }) => rule.id === id)?.position ?? 1) - 1
    // Taking the row out first moves everything below it up by one.
    const target = to > from ? to - 1 : to
    if (target !== from) onMove(id, target)
  })

  return (
    <div>
      <table className="pg-table pg-cards rules-table">
        <thead>
          <tr>
            <th scope="col">{t('rules.dispatch.order')}</th>
            {tried && <th scope="col">{t('rules.dispatch.try.title')}</th>}
            <th scope="col">{t('rules.dispatch.category')}</th>
            <th scope="col">{t('rules.dispatch.area')}</th>
            <th scope="col">{t('rules.dispatch.condition')}</th>
            <th scope="col">{t('rules.dispatch.leadUnit')}</th>
            <th scope="col" className="rules-aside">
              {t('rules.dispatch.coUnits')}
            </th>
            <th scope="col">{t('rules.dispatch.limit')}</th>
            <th scope="col">{t('rules.dispatch.validity')}</th>
            <th scope="col" className="rules-aside">
              {t('rules.dispatch.note')}
            </th>
            <th scope="col">
              <span className="pg-hidden">{t('rules.dispatch.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RuleRow
              key={row.rule.id}
              row={row}
              names={names}
              today={today}
              mayEdit={mayEdit}
              why={whys.get(row.rule.id)}
              isTried={tried !== undefined}
              drop={dropOf(row.position, drag?.to)}
              isDragged={drag?.id === row.rule.id}
              handle={handle}
              onAction={onAction}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <div className="rules-more">
          <Button onClick={onMore}>{t('rules.dispatch.more', { count: Math.min(step, rows.length - shown) })}</Button>
        </div>
      )}
    </div>
  )
}

// Before the row that follows, or after the first when it is the top that is aimed at.
function dropOf(position: number | undefined, to: number | undefined): 'before' | 'after' | undefined {
  if (position === undefined || to === undefined) return undefined
  if (position === to) return 'after'
  return to === 0 && position === 1 ? 'before' : undefined
}
