import { pledgeMeasureKinds } from '@yiwang/kernel'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'

import { FormulaFields } from './formula-fields.tsx'
import { firstQuestion, QuestionFields } from './question-fields.tsx'
import { SeriesChoice } from './series-choice.tsx'
import type { TermsPart } from './terms-drawer.tsx'

type Measure = NonNullable<TermsPart['terms']['measure']>

const kinds = ['none', ...pledgeMeasureKinds] as const

/** By what the pledge is measured, so that its progress is computed and never typed. */
export function MeasureFields({ terms, onChange }: TermsPart) {
  const { t } = useTranslation()
  const { measure, target } = terms
  const kind = measure?.kind ?? 'none'
  const needsNumber = measure !== null && measure.kind !== 'nodes' && measure.kind !== 'document'
  return (
    <fieldset className="terms-part">
      <legend>{t('pledge.term.measure')}</legend>
      <Radio.Group
        aria-label={t('pledge.term.measure')}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: t(`pledge.measure.${each}`) }))}
        onChange={(event) => onChange({ measure: freshMeasure(event.target.value as (typeof kinds)[number]) })}
      />
      <p className="pg-quiet">{t(`pledge.measure.help.${kind}`)}</p>
      {measure?.kind === 'indicator' && (
        <QuestionFields question={measure.question} onChange={(question) => onChange({ measure: { kind: 'indicator', question } })} />
      )}
      {measure?.kind === 'statistic' && (
        <SeriesChoice
          code={measure.statistic}
          suggested={{ name: terms.subject, unit: target?.unit ?? '', owner: terms.leadUnit }}
          onChange={(statistic) => onChange({ measure: { kind: 'statistic', statistic } })}
        />
      )}
      {measure?.kind === 'formula' && <FormulaFields measure={measure} onChange={(formula) => onChange({ measure: formula })} />}
      {measure?.kind === 'nodes' && terms.nodes.length === 0 && <p className="terms-warn">{t('pledge.measure.needsNodes')}</p>}
      {needsNumber && target === null && <p className="terms-warn">{t('pledge.measure.needsTarget')}</p>}
    </fieldset>
  )
}

function freshMeasure(kind: (typeof kinds)[number]): Measure | null {
  switch (kind) {
    case 'none':
      return null
    case 'indicator':
      return { kind, question: firstQuestion() }
    case 'statistic':
      return { kind, statistic: '' }
    case 'formula':
      return { kind, expression: '', terms: [] }
    case 'nodes':
    case 'document':
      return { kind }
  }
}
