import type { LimitRow } from '@yiwang/contract'
import { stages, type Stage } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { formatLimit } from '../../time/format-limit.ts'
import type { Names } from '../../reference/names.ts'
import { listWords } from '../../language/list-words.ts'
import { limitKey, type LimitGroup } from './limit-matrix.ts'
import type { OpenedCell } from './limit-book.tsx'

interface LimitMatrixProps {
  readonly groups: readonly LimitGroup[]
  readonly changed: ReadonlySet<string>
  readonly names: Names
  readonly onOpen: ((cell: OpenedCell) => void) | undefined
}

/** A row for each category, a column for each stage; a cell lists the limits by class of area. */
export function LimitMatrix({ groups, changed, names, onOpen }: LimitMatrixProps) {
  const { t } = useTranslation()
  if (groups.length === 0) return <p className="pg-quiet">{t('rules.shared.noMatch')}</p>
  return (
    <table className="pg-table pg-cards limits-table">
      <thead>
        <tr>
          <th scope="col">{t('rules.limits.category')}</th>
          {stages.map((stage) => (
            <th scope="col" key={stage}>
              {t(`matter.stage.${stage}`)}
            </th>
          ))}
          <th scope="col">{t('rules.limits.source')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.category}>
            <th scope="row">
              {names.category(group.category)} {group.category !== '*' && <span className="pg-code">{group.category}</span>}
            </th>
            {stages.map((stage) => (
              <Cell key={stage} group={group} stage={stage} changed={changed} names={names} onOpen={onOpen} />
            ))}
            <td className="limits-source" data-label={t('rules.limits.source')}>
              {listWords(group.sources, names.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps extends Omit<LimitMatrixProps, 'groups'> {
  readonly group: LimitGroup
  readonly stage: Stage
}

function Cell({ group, stage, changed, names, onOpen }: CellProps) {
  const { t } = useTranslation()
  const { category } = group
  const rows = group.stages[stage]
  const isChanged = [...changed].some((key) => key.startsWith(`${category} ${stage} `))
  const content =
    rows.length === 0 ? (
      <Inherits category={category} />
    ) : (
      rows.map((row) => <Line key={limitKey(row)} row={row} isOnly={rows.length === 1} names={names} />)
    )
  const label = t(`matter.stage.${stage}`)
  return (
    <td data-label={label}>
      {onOpen ? (
        <button
          type="button"
          className="limits-cell"
          data-changed={isChanged}
          title={t('rules.limits.cellOpen', { category: names.category(category), stage: label })}
          onClick={() => onOpen({ category, stage })}
        >
          {content}
          {isChanged && <span className="pg-small">{t('rules.limits.changed')}</span>}
        </button>
      ) : (
        <div className="limits-cell">{content}</div>
      )}
    </td>
  )
}

function Inherits({ category }: { readonly category: string }) {
  const { t } = useTranslation()
  return <span className="pg-quiet">{t(category === '*' ? 'rules.limits.noLimit' : 'rules.limits.inherits')}</span>
}

function Line({ row, isOnly, names }: { readonly row: LimitRow; readonly isOnly: boolean; readonly names: Names }) {
  const { t } = useTranslation()
  const isPlain = isOnly && row.areaClass === '*'
  return (
    <span className="limits-line">
      {!isPlain && (
        <span className="limits-class">
          {row.areaClass === '*' ? t('rules.limits.classAll') : t('rules.limits.classShort', { name: row.areaClass })}
        </span>
      )}
      <span>{formatLimit(row.limit, names.language)}</span>
    </span>
  )
}
