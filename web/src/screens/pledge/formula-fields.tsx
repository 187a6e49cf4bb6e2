import type { PledgeTerms } from '@yiwang/contract'
import { compileFormula, formulaBounds } from '@yiwang/kernel'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { MoveField } from '../../staff/move-field.tsx'
import { firstQuestion, QuestionFields } from './question-fields.tsx'
import { SeriesChoice } from './series-choice.tsx'

type Formula = Extract<NonNullable<PledgeTerms['measure']>, { kind: 'formula' }>
type Term = Formula['terms'][number]

interface FormulaProps {
  readonly measure: Formula
  readonly onChange: (measure: Formula) => void
}

/** A formula over numbers that have names: (旧校 + 新校) / 应建 * 100. */
export function FormulaFields({ measure, onChange }: FormulaProps) {
  const { t } = useTranslation()
  const { expression, terms } = measure
  const compiled = compileFormula(
    expression,
    terms.map(({ name }) => name),
  )
  function setTerm(index: number, term: Term): void {
    onChange({ ...measure, terms: terms.map((one, place) => (place === index ? term : one)) })
  }
  return (
    <>
      {terms.map((term, index) => (
        <TermFields
          key={`term ${index + 1}`}
          term={term}
          number={index + 1}
          onChange={(changed) => setTerm(index, changed)}
          onRemove={() => onChange({ ...measure, terms: terms.filter((_, place) => place !== index) })}
        />
      ))}
      {terms.length < formulaBounds.names && (
        <Button
          onClick={() =>
            onChange({
              ...measure,
              terms: [...terms, { name: t('pledge.formula.name', { n: terms.length + 1 }), from: 'statistic', statistic: '' }],
            })
          }
        >
          {t('pledge.formula.add')}
        </Button>
      )}
      <MoveField
        label={t('pledge.formula.expression')}
        hint={t('pledge.formula.hint')}
        problem={expression !== '' && !compiled.ok ? t('pledge.formula.wrong') : undefined}
      >
        <Input
          aria-label={t('pledge.formula.expression')}
          value={expression}
          maxLength={formulaBounds.length}
          onChange={({ target }) => onChange({ ...measure, expression: target.value })}
        />
      </MoveField>
    </>
  )
}

interface TermProps {
  readonly term: Term
  readonly number: number
  readonly onChange: (term: Term) => void
  readonly onRemove: () => void
}

function TermFields({ term, number, onChange, onRemove }: TermProps) {
  const { t } = useTranslation()
  const { name } = term
  return (
    <div className="terms-term" role="group" aria-label={t('pledge.formula.number', { n: number })}>
      <div className="terms-row">
        <Input
          aria-label={t('pledge.formula.nameOf', { n: number })}
          value={name}
          maxLength={30}
          onChange={({ target }) => onChange({ ...term, name: target.value })}
        />
        <Select
          aria-label={t('pledge.formula.fromOf', { n: number })}
          value={term.from}
          options={(['statistic', 'indicator'] as const).map((from) => ({ value: from, label: t(`pledge.measure.${from}`) }))}
          onChange={(from) => onChange(from === 'statistic' ? { name, from, statistic: '' } : { name, from, question: firstQuestion() })}
        />
        <Button onClick={onRemove}>{t('common.remove')}</Button>
      </div>
      {term.from === 'statistic' ? (
        <SeriesChoice code={term.statistic} onChange={(statistic) => onChange({ name, from: 'statistic', statistic })} />
      ) : (
        <QuestionFields question={term.question} onChange={(question) => onChange({ name, from: 'indicator', question })} />
      )}
    </div>
  )
}
