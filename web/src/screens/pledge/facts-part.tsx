import type { PledgeView } from '@yiwang/contract'
import type { Question } from '@yiwang/kernel'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useQuestionWords } from '../../indicator/use-question-words.ts'
import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useBoard, useStatistics } from '../../pledge/queries.ts'
import { targetWords } from '../../pledge/target-words.ts'
import { useNames } from '../../reference/use-names.ts'

/** Who answers for the pledge, by when, what it is measured by, and what stands above and below it. */
export function FactsPart({ pledge }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { target, leader, leadUnit, coUnits, due, dueWords } = pledge
  return (
    <dl className="facts">
      <Fact name={t('pledge.term.target')}>{target === null ? t('pledge.noNumber') : targetWords(target, language)}</Fact>
      <Fact name={t('pledge.term.due')}>
        {writeDay(due, language)}
        {dueWords !== null && <span className="pg-quiet"> {t('pledge.dueWords', { words: dueWords })}</span>}
      </Fact>
      <Fact name={t('pledge.term.leader')}>{leader ?? <span className="pg-quiet">{t('pledge.notYet')}</span>}</Fact>
      <Fact name={t('pledge.term.leadUnit')}>
        {leadUnit === null ? <span className="pg-quiet">{t('pledge.notYet')}</span> : <UnitLink unit={leadUnit} />}
      </Fact>
      {coUnits.length > 0 && (
        <Fact name={t('pledge.term.coUnits')}>
          <span className="facts-units">
            {coUnits.map((unit) => (
              <UnitLink key={unit} unit={unit} />
            ))}
          </span>
        </Fact>
      )}
      <Fact name={t('pledge.term.measure')}>
        <MeasureWords measure={pledge.fullMeasure} />
      </Fact>
      <Family pledge={pledge} />
      {pledge.chasedMatters.length > 0 && (
        <Fact name={t('pledge.chasedBy')}>
          {pledge.chasedMatters.map(({ id, number }) => (
            <Link key={id} to="/desk/matters/$id" params={{ id }}>
              {number}
            </Link>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The way to a unit's own page: the board of what it leads and helps with. */
function UnitLink({ unit }: { readonly unit: string }) {
  const names = useNames()
  return (
    <Link to="/pledges" search={{ unit }}>
      {names.unit(unit)}
    </Link>
  )
}

function MeasureWords({ measure }: { readonly measure: PledgeView['fullMeasure'] }) {
  const { t } = useTranslation()
  const wordsOf = useQuestionWords()
  const statistics = useStatistics().data ?? []
  if (measure === null) return <span className="pg-quiet">{t('pledge.notYet')}</span>
  if (measure.kind === 'indicator') return `${t('pledge.measure.indicator')} · ${wordsOf(measure.question as Question).name}`
  if (measure.kind === 'statistic') {
    const name = statistics.find(({ code }) => code === measure.statistic)?.name ?? measure.statistic
    return `${t('pledge.measure.statistic')} · ${name}`
  }
  return t(`pledge.measure.${measure.kind}`)
}

function Family({ pledge: { parent, children, number } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const hasFamily = parent !== null || children.length > 0
  const board = useBoard({ year: Number(number.slice(0, 4)) })
  if (!hasFamily) return null
  const names = new Map((board.data?.pledges ?? []).map((row) => [row.id, row.subject]))
  return (
    <>
      {parent !== null && (
        <Fact name={t('pledge.term.parent')}>
          <PledgeLink id={parent} name={names.get(parent)} />
        </Fact>
      )}
      {children.length > 0 && (
        <Fact name={t('pledge.children')}>
          <ul className="facts-children">
            {children.map((id) => (
              <li key={id}>
                <PledgeLink id={id} name={names.get(id)} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}

function PledgeLink({ id, name }: { readonly id: string; readonly name: string | undefined }) {
  return (
    <Link to="/pledges/$id" params={{ id }} search={{}}>
      {name ?? '…'}
    </Link>
  )
}
