import './scores.css'
import './scores-print.css'

import { headlineIndicator } from '@yiwang/contract'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { useIndicators } from '../../indicator/queries.ts'
import { useLanguage } from '../../language/language.ts'
import { Loaded, Page, Permitted } from '../../staff/page.tsx'
import { formatExact } from '../../time/format-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { bookHref } from './book-href.ts'
import { Headline } from './headline.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { useHeadline, useScores, useTrend } from './queries.ts'
import { ScoreSheet } from './score-sheet.tsx'
import { SheetChoice } from './sheet-choice.tsx'
import { useScoresPage, type ScoresPage } from './use-scores-page.ts'

/** How well it goes (综合评价): by street, community, unit and person, every number with its definition and its rows. */
export function Screen() {
  return (
    <Permitted permission="score.read">
      <Scores />
    </Permitted>
  )
}

function Scores() {
  const { t } = useTranslation()
  const page = useScoresPage()
  const now = useNow()
  const scores = useScores(page.sheet, page.periods)
  const indicators = useIndicators()
  return (
    <Page title={t('scores.title')} lead={t('scores.lead')} actions={<Tools page={page} />}>
      <p className="scores-printed">{t('scores.printed', { at: formatExact(now) })}</p>
      <TopFigure page={page} />
      <div className="scores-tools">
        <SheetChoice
          sheet={page.sheet}
          onChoose={(sheet) => page.go({ sheet, sort: undefined, order: undefined, indicator: undefined, row: undefined })}
        />
        <PeriodChoice page={page} />
      </div>
      <div className="scores-body" aria-busy={scores.isFetching}>
        <Loaded query={indicators}>
          {(all) => <Loaded query={scores}>{(answer) => <ScoreSheet page={page} answer={answer} all={all} />}</Loaded>}
        </Loaded>
      </div>
    </Page>
  )
}

function TopFigure({ page }: { readonly page: ScoresPage }) {
  const headline = useHeadline(page.periods)
  const trend = useTrend(page.today)
  const indicators = useIndicators()
  const indicator = indicators.data?.find(({ id }) => id === headlineIndicator)
  if (!indicator) return null
  return <Loaded query={headline}>{(answer) => <Headline page={page} answer={answer} trend={trend.data} indicator={indicator} />}</Loaded>
}

function Tools({ page }: { readonly page: ScoresPage }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <>
      <Button href={bookHref(page.sheet, page.periods, language)} download>
        {t('scores.export')}
      </Button>
      <Button onClick={() => window.print()}>{t('scores.print')}</Button>
    </>
  )
}
