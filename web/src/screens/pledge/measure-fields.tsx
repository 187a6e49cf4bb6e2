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
  const { measure } = terms
  const kind = measure?.kind ?? 'none'
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
      {measure !== null && <OwnFields measure={measure} terms={terms} onChange={(next) => onChange({ measure: next })} />}
      <Warning terms={terms} />
    </fieldset>
  )
}

interface OwnProps {
  readonly measure: Measure
  readonly terms: TermsPart['terms']
  readonly onChange: (measure: Measure) => void
}

/** What the chosen kind of measure needs to know. */
function OwnFields({ measure, terms, onChange }: OwnProps) {
  switch (measure.kind) {
    case 'indicator':
      return <QuestionFields question={measure.question} onChange={(question) => onChange({ kind: 'indicator', question })} />
    case 'statistic':
      return (
        <SeriesChoice
          code={measure.statistic}
          suggested={{ name: terms.subject, unit: terms.target?.unit ?? '', owner: terms.leadUnit }}
          onChange={(statistic) => onChange({ kind: 'statistic', statistic })}
        />
      )
    case 'formula':
      return <FormulaFields measure={measure} onChange={onChange} />
    case 'nodes':
    case 'document':
      return null
  }
}

/** What is still missing for the measure to tell anything. */
function Warning({ terms: { measure, nodes, target } }: Pick<TermsPart, 'terms'>) {
  const { t } = useTranslation()
  if (measure === null || measure.kind === 'document') return null
  if (measure.kind === 'nodes') return nodes.length === 0 ? <p className="terms-warn">{t('pledge.measure.needsNodes')}</p> : null
  return target === null ? <p className="terms-warn">{t('pledge.measure.needsTarget')}</p> : null
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
