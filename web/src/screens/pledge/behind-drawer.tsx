import type { PledgeView } from '@yiwang/contract'
import type { Question } from '@yiwang/kernel'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { CountedDrawer } from '../../indicator/counted-drawer.tsx'
import { useQuestionWords } from '../../indicator/use-question-words.ts'
import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useStatistics } from '../../pledge/queries.ts'
import { SeriesReadings } from '../../pledge/series-readings.tsx'

/** What a number rests on: a question over matters up to a day, a series of readings, or a formula of these. */
export interface Behind {
  readonly measure: NonNullable<PledgeView['fullMeasure']>
  /** The last day that the number speaks of. */
  readonly until: string
}

interface BehindProps {
  readonly behind: Behind
  readonly from: string
  readonly onClose: () => void
}

/** Opens a number: the rows or the readings behind it. */
export function BehindDrawer({ behind, from, onClose }: BehindProps) {
  const { measure, until } = behind
  if (measure.kind === 'indicator')
    return <QuestionDrawer question={measure.question as Question} from={from} until={until} onClose={onClose} />
  if (measure.kind === 'statistic') return <SeriesDrawer code={measure.statistic} onClose={onClose} />
  if (measure.kind === 'formula') return <FormulaDrawer measure={measure} from={from} until={until} onClose={onClose} />
  return null
}

interface QuestionProps {
  readonly question: Question
  readonly from: string
  readonly until: string
  readonly onClose: () => void
}

function QuestionDrawer({ question, from, until, onClose }: QuestionProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wordsOf = useQuestionWords()
  const [part, setPart] = useState<'counted' | 'of'>('counted')
  const { name, definition } = wordsOf(question)
  const to = Temporal.PlainDate.from(until).add({ days: 1 }).toString()
  const span = t('pledge.behind.span', { from: writeDay(from, language), until: writeDay(until, language) })
  return (
    <CountedDrawer
      opened={{ ask: question as never, part, period: { from, to } }}
      title={name}
      definition={`${definition} ${span} ${t('pledge.behind.seen')}`}
      isShare={question.measure.kind === 'rate'}
      onPart={setPart}
      onClose={onClose}
    />
  )
}

function SeriesDrawer({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const series = useStatistics().data?.find((one) => one.code === code)
  return (
    <Drawer open size={720} onClose={onClose} title={series?.name ?? code}>
      <SeriesReadings code={code} series={series} />
    </Drawer>
  )
}

interface FormulaProps extends Omit<BehindProps, 'behind'> {
  readonly measure: Extract<NonNullable<PledgeView['fullMeasure']>, { kind: 'formula' }>
  readonly until: string
}

/** A formula with its terms, each of which opens in turn. */
function FormulaDrawer({ measure, from, until, onClose }: FormulaProps) {
  const { t } = useTranslation()
  const wordsOf = useQuestionWords()
  const statistics = useStatistics().data ?? []
  const [opened, setOpened] = useState<Behind>()
  return (
    <Drawer open size={560} onClose={onClose} title={t('pledge.measure.formula')}>
      <p>
        <code>{measure.expression}</code>
      </p>
      <ul className="formula-terms">
        {measure.terms.map((term) => (
          <li key={term.name}>
            <code>{term.name}</code>{' '}
            <button
              type="button"
              className="pg-link"
              onClick={() =>
                setOpened({
                  until,
                  measure:
                    term.from === 'indicator'
                      ? { kind: 'indicator', question: term.question }
                      : { kind: 'statistic', statistic: term.statistic },
                })
              }
            >
              {term.from === 'indicator'
                ? wordsOf(term.question as Question).name
                : (statistics.find(({ code }) => code === term.statistic)?.name ?? term.statistic)}
            </button>
          </li>
        ))}
      </ul>
      {opened && <BehindDrawer behind={opened} from={from} onClose={() => setOpened(undefined)} />}
    </Drawer>
  )
}
