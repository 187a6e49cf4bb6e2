import type { FlowStageView, IndicatorAnswer } from '@yiwang/contract'
import type { FlowStage } from '@yiwang/kernel'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { formatCount, formatValue } from '../../indicator/format-value.ts'
import { timeZone } from '../../time/time-zone.ts'
import { useLanguage } from '../../language/language.ts'
import { ratesPeriods } from './rates.ts'
import { Panel } from './panel.tsx'
import { useAnswer, useFlow } from './queries.ts'

/** What is happening now: what came and ended today, what is open and late, and what residents say. */
export function NowPanel() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const flow = useFlow()
  return (
    <Panel name="now" title={t('command.now.title')} query={flow}>
      {({ stages }) => {
        const running = stages.filter(({ stage }) => stage !== 'ended')
        const [open, late] = [sumOf(running, 'here'), sumOf(running, 'late')]
        return (
          <>
            <dl className="wall-figures">
              <Figure word={t('command.now.reported')} value={formatCount(enteredOf(stages, 'reported'), language)} />
              <Figure word={t('command.now.closed')} value={formatCount(enteredOf(stages, 'ended'), language)} tone="green" />
              <Figure word={t('command.now.open')} value={formatCount(open, language)} search={{ ended: 'no' }} />
              <Figure
                word={t('command.now.late')}
                value={formatCount(late, language)}
                tone="red"
                search={{ ended: 'no', heat: 'overdue' }}
              />
            </dl>
            <Rates />
          </>
        )
      }}
    </Panel>
  )
}

function sumOf(stages: readonly FlowStageView[], key: 'here' | 'late'): number {
  return stages.reduce((total, stage) => total + stage[key], 0)
}

function enteredOf(stages: readonly FlowStageView[], name: FlowStage): number {
  return stages.find(({ stage }) => stage === name)?.entered ?? 0
}

interface FigureProps {
  readonly word: string
  readonly value: string
  readonly tone?: 'green' | 'red'
  readonly search?: Readonly<Record<string, string>>
}

function Figure({ word, value, tone, search }: FigureProps) {
  return (
    <div data-tone={tone}>
      <dt>{word}</dt>
      <dd>
        {search === undefined ? (
          value
        ) : (
          <Link to="/desk" search={search}>
            {value}
          </Link>
        )}
      </dd>
    </div>
  )
}

const rates = ['satisfied', 'solved', 'reopened_rate'] as const
const words = { satisfied: 'satisfied', solved: 'solved', reopened_rate: 'reopened' } as const

function Rates() {
  const { t } = useTranslation()
  const today = Temporal.Now.plainDateISO(timeZone())
  const answer = useAnswer({ ask: [...rates], ...ratesPeriods(today) })
  if (answer.data === undefined) return null
  return (
    <dl className="wall-rates">
      {rates.map((rate, index) => (
        <Rate key={rate} word={t(`command.now.${words[rate]}`)} answer={answer.data} index={index} />
      ))}
    </dl>
  )
}

function Rate({ word, answer, index }: { readonly word: string; readonly answer: IndicatorAnswer; readonly index: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [cell, before] = [answer.total.cells[index], answer.total.before?.[index]]
  return (
    <div title={t('command.now.of', { n: cell?.of ?? 0 })}>
      <dt>{word}</dt>
      <dd>
        {formatValue(cell?.value, 'share', language)}{' '}
        <small>{t('command.now.before', { value: formatValue(before?.value, 'share', language) })}</small>
      </dd>
    </div>
  )
}
