import { Button, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'

import { DayField } from '../../pledge/day-field.tsx'
import { nextNodeId, quarterNodes } from './terms-draft.ts'
import type { TermsPart } from './terms-drawer.tsx'

type Node = TermsPart['terms']['nodes'][number]

/** The nodes of the year: what is to be there by when, and which number where there is one. */
export function NodeFields({ terms, onChange }: TermsPart) {
  const { t } = useTranslation()
  const { nodes, target, due } = terms
  function change(id: string, part: Partial<Node>): void {
    onChange({ nodes: nodes.map((node) => (node.id === id ? { ...node, ...part } : node)) })
  }
  return (
    <fieldset className="terms-part">
      <legend>{t('pledge.nodes.title')}</legend>
      {nodes.map((node, index) => (
        <NodeRow
          key={node.id}
          node={node}
          number={index + 1}
          unit={target?.nature === 'accumulates' ? target.unit : undefined}
          span={{ min: terms.from, max: due }}
          onChange={(part) => change(node.id, part)}
          onRemove={() => onChange({ nodes: nodes.filter(({ id }) => id !== node.id) })}
        />
      ))}
      <div className="terms-buttons">
        <Button onClick={() => onChange({ nodes: [...nodes, { id: nextNodeId(nodes), by: due, words: '', value: null }] })}>
          {t('pledge.nodes.add')}
        </Button>
        {nodes.length === 0 && (
          <Button onClick={() => onChange({ nodes: quarterNodes(terms, (n) => t('pledge.nodes.quarter', { n })) })}>
            {t('pledge.nodes.byQuarter')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

interface RowProps {
  readonly node: Node
  readonly number: number
  /** The unit of a value; nothing where nodes have none. */
  readonly unit: string | undefined
  readonly span: { readonly min: string; readonly max: string }
  readonly onChange: (part: Partial<Node>) => void
  readonly onRemove: () => void
}

function NodeRow({ node, number, unit, span, onChange, onRemove }: RowProps) {
  const { t } = useTranslation()
  return (
    <div className="terms-node" role="group" aria-label={t('pledge.nodes.number', { n: number })}>
      <DayField label={t('pledge.nodes.dayOf', { n: number })} value={node.by} {...span} onChange={(by) => onChange({ by })} />
      <Input
        aria-label={t('pledge.nodes.wordsOf', { n: number })}
        value={node.words}
        maxLength={200}
        placeholder={t('pledge.nodes.hint')}
        onChange={({ target }) => onChange({ words: target.value })}
      />
      {unit !== undefined && (
        <InputNumber
          aria-label={t('pledge.nodes.valueOf', { n: number })}
          value={node.value}
          suffix={unit}
          placeholder={t('pledge.nodes.value_')}
          onChange={(value) => onChange({ value })}
        />
      )}
      <Button onClick={onRemove}>{t('common.remove')}</Button>
    </div>
  )
}
