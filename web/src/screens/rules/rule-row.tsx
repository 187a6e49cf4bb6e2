import { HolderOutlined, MoreOutlined } from '@ant-design/icons'
import type { DispatchRule, TriedDispatch } from '@yiwang/contract'
import { decideValidity } from '@yiwang/kernel'
import { Badge, type Look } from '@yiwang/ui'
import { Button, Dropdown } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { NumberLink } from '../../flow/number-link.tsx'
import { formatLimit } from '../../time/format-limit.ts'
import { listWords } from '../../language/list-words.ts'
import type { DisplayRow } from './display-rows.ts'
import type { Names } from '../../reference/names.ts'
import type { RuleField } from './table-diff.ts'
import type { useRowDrag } from './use-row-drag.ts'

/** What can be done with a row. */
export type RowAction = 'open' | 'duplicate' | 'end' | 'remove' | 'restore' | 'up' | 'down' | 'top'

interface RuleRowProps {
  readonly row: DisplayRow
  readonly names: Names
  readonly today: string
  readonly mayEdit: boolean
  readonly why: TriedDispatch['trace'][number]['why'] | undefined
  readonly isTried: boolean
  readonly drop: 'before' | 'after' | undefined
  readonly isDragged: boolean
  readonly handle: ReturnType<typeof useRowDrag>['handle']
  readonly onAction: (action: RowAction, rule: DispatchRule) => void
}

const changeLooks: Readonly<Record<DisplayRow['changes'][number], Look>> = {
  added: { tone: 'violet', sign: 'ring' },
  changed: { tone: 'violet', sign: 'half' },
  moved: { tone: 'violet', sign: 'arrow' },
  removed: { tone: 'grey', sign: 'cross' },
}

/** One row of the dispatch rules. */
export function RuleRow(props: RuleRowProps) {
  const { row, names, today, mayEdit, isTried, onAction } = props
  const { rule, position, changes } = row
  const validity = validityOn(rule, today)
  return (
    <tr
      className="rules-row"
      id={`rule-row-${rule.id}`}
      data-position={position}
      data-change={changes[0]}
      data-over={validity === 'no_longer_valid'}
      data-fired={props.why === 'fired'}
      data-drop={props.drop}
      data-dragged={props.isDragged}
    >
      <td className="rules-order">
        {mayEdit && position !== undefined && <Handle {...props} position={position} />}
        <span className="pg-number">{position ?? '—'}</span>
        <Changes row={row} />
      </td>
      {isTried && <WhyCell why={props.why} />}
      <Cells rule={rule} names={names} differing={row.fields} />
      <ValidityCell rule={rule} validity={validity} isDifferent={row.fields.includes('validFrom') || row.fields.includes('validTo')} />
      <Cell
        field="note"
        className="rules-note rules-aside"
        differing={row.fields}
        isEmpty={rule.note === '' && rule.precedent === undefined}
      >
        {rule.precedent === undefined ? null : <PrecedentMark number={rule.precedent} />}
        {rule.note}
      </Cell>
      <td className="rules-tools">
        <Tools row={row} mayEdit={mayEdit} onAction={onAction} />
      </td>
    </tr>
  )
}

function PrecedentMark({ number }: { readonly number: string }) {
  const { t } = useTranslation()
  return (
    <span className="rules-precedent" title={t('flow.precedent.rowHelp', { number })}>
      <Badge look={{ tone: 'violet', sign: 'scales' }}>
        <NumberLink number={number}>{t('flow.precedent.row', { number })}</NumberLink>
      </Badge>
    </span>
  )
}

function Handle({ row, position, handle, onAction }: RuleRowProps & { readonly position: number }) {
  const { t } = useTranslation()
  const steps: Readonly<Record<string, RowAction>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'top' }

  function pressed(event: KeyboardEvent<HTMLButtonElement>): void {
    const action = steps[event.key]
    if (!action) return
    event.preventDefault()
    onAction(action, row.rule)
  }

  return (
    <button
      type="button"
      className="rules-handle"
      id={`rule-handle-${row.rule.id}`}
      aria-label={t('rules.dispatch.drag', { order: position })}
      title={t('rules.dispatch.drag', { order: position })}
      onKeyDown={pressed}
      {...handle(row.rule.id)}
    >
      <HolderOutlined />
    </button>
  )
}

function Changes({ row }: { readonly row: DisplayRow }) {
  const { t } = useTranslation()
  if (row.changes.length === 0) return null
  return (
    <span className="rules-changes">
      {row.changes.map((change) => (
        <Badge key={change} look={changeLooks[change]}>
          {t(`rules.dispatch.change.${change}`)}
        </Badge>
      ))}
    </span>
  )
}

type Why = keyof typeof whyLooks

const whyLooks = {
  fired: { tone: 'green', sign: 'check' },
  not_valid_yet: { tone: 'grey', sign: 'clock' },
  no_longer_valid: { tone: 'grey', sign: 'square' },
  category: { tone: 'grey', sign: 'dash' },
  area: { tone: 'grey', sign: 'dash' },
  condition: { tone: 'grey', sign: 'cross' },
  condition_error: { tone: 'red', sign: 'triangle' },
  not_reached: { tone: 'grey', sign: 'ring' },
} as const satisfies Record<string, Look>

function isWhy(why: string): why is Why {
  return why in whyLooks
}

function WhyCell({ why }: { readonly why: string | undefined }) {
  const { t } = useTranslation()
  return (
    <td className="rules-why" data-label={t('rules.dispatch.try.title')}>
      {why !== undefined && isWhy(why) && <Badge look={whyLooks[why]}>{t(`rules.dispatch.why.${why}`)}</Badge>}
    </td>
  )
}

interface CellProps {
  readonly field: Exclude<RuleField, 'validFrom' | 'validTo'>
  readonly differing: readonly RuleField[]
  readonly isEmpty?: boolean
  readonly className?: string
  readonly children: ReactNode
}

function Cell({ field, differing, isEmpty = false, className, children }: CellProps) {
  const { t } = useTranslation()
  return (
    <td data-label={t(`rules.dispatch.${field}`)} data-empty={isEmpty} className={className}>
      <span className={differing.includes(field) ? 'rules-differs' : undefined}>{children}</span>
    </td>
  )
}

function Cells({
  rule,
  names,
  differing,
}: {
  readonly rule: DispatchRule
  readonly names: Names
  readonly differing: readonly RuleField[]
}) {
  const { t } = useTranslation()
  return (
    <>
      <Cell field="category" differing={differing} className="rules-category">
        {names.category(rule.category)} {rule.category !== '*' && <span className="pg-code">{rule.category}</span>}
      </Cell>
      <Cell field="area" differing={differing} className="rules-unit">
        {names.area(rule.area)}
      </Cell>
      <Cell field="condition" differing={differing} className="rules-condition" isEmpty={rule.condition === ''}>
        {rule.condition === '' ? <span className="pg-quiet">{t('rules.shared.always')}</span> : <code>{rule.condition}</code>}
      </Cell>
      <Cell field="leadUnit" differing={differing} className="rules-unit">
        <strong>{names.unit(rule.leadUnit)}</strong>
      </Cell>
      <Cell field="coUnits" differing={differing} className="rules-unit rules-aside" isEmpty={rule.coUnits.length === 0}>
        {listWords(rule.coUnits.map(names.unit), names.language)}
      </Cell>
      <Cell field="limit" differing={differing} className="rules-limit" isEmpty={!rule.limit}>
        {rule.limit ? formatLimit(rule.limit, names.language) : <span className="pg-quiet">{t('rules.dispatch.limitDefault')}</span>}
      </Cell>
    </>
  )
}

function validityOn({ validFrom, validTo }: DispatchRule, day: string): ReturnType<typeof decideValidity> {
  return decideValidity(validTo === undefined ? { validFrom } : { validFrom, validTo }, day)
}

interface ValidityCellProps {
  readonly rule: DispatchRule
  readonly validity: ReturnType<typeof decideValidity>
  readonly isDifferent: boolean
}

function ValidityCell({ rule, validity, isDifferent }: ValidityCellProps) {
  const { t } = useTranslation()
  const span = rule.validTo === undefined ? 'from' : 'until'
  return (
    <td className="rules-validity" data-label={t('rules.dispatch.validity')}>
      <span>
        <span className={isDifferent ? 'rules-differs' : undefined}>
          {t(`rules.dispatch.${span}`, { from: rule.validFrom, to: rule.validTo })}
        </span>{' '}
        {validity === 'not_valid_yet' && <Badge look={{ tone: 'amber', sign: 'clock' }}>{t('rules.dispatch.notYet')}</Badge>}
        {validity === 'no_longer_valid' && <Badge look={{ tone: 'grey', sign: 'square' }}>{t('rules.dispatch.over')}</Badge>}
      </span>
    </td>
  )
}

function Tools({ row, mayEdit, onAction }: Pick<RuleRowProps, 'row' | 'mayEdit' | 'onAction'>) {
  const { t } = useTranslation()
  const { rule, position } = row
  if (position === undefined) {
    return (
      <Button size="small" onClick={() => onAction('restore', rule)}>
        {t('rules.dispatch.restore')}
      </Button>
    )
  }
  if (!mayEdit) return null
  const items = [
    { key: 'duplicate', label: t('rules.dispatch.duplicate') },
    { key: 'up', label: t('rules.dispatch.moveUp') },
    { key: 'down', label: t('rules.dispatch.moveDown') },
    { key: 'top', label: t('rules.dispatch.moveTop') },
    { key: 'end', label: t('rules.dispatch.end') },
    { key: 'remove', label: t('rules.shared.remove'), danger: true },
  ] as const
  return (
    <>
      <Button type="link" size="small" onClick={() => onAction('open', rule)}>
        {t('rules.shared.edit')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: [...items], onClick: ({ key }) => onAction(items.find((item) => item.key === key)?.key ?? 'open', rule) }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('rules.dispatch.actions')} />
      </Dropdown>
    </>
  )
}
