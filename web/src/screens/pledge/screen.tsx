import './pledge.css'

import type { PledgeView } from '@yiwang/contract'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Badge } from '@yiwang/ui'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { DayField } from '../../pledge/day-field.tsx'
import { writeDay } from '../../pledge/day-words.ts'
import { usePledge } from '../../pledge/queries.ts'
import { Loaded, Page, Permitted } from '../../staff/page.tsx'
import { timeZone } from '../../time/time-zone.ts'
import { readAsOf } from '../pledges/board-address.ts'
import { ActBar } from './act-bar.tsx'
import { ActDrawer } from './act-drawer.tsx'
import { BehindDrawer, type Behind } from './behind-drawer.tsx'
import { ClaimsPart } from './claims-part.tsx'
import { CourseChart } from './course-chart.tsx'
import type { Doing } from './doing.ts'
import { FactsPart } from './facts-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { NodesPart } from './nodes-part.tsx'
import { ReadingsPart } from './readings-part.tsx'
import { TermsDrawer } from './terms-drawer.tsx'
import { WhereItStands } from './where-it-stands.tsx'

/** One pledge: its sentence, where it stands and what that rests on, what was done, and what one may do. */
export function Screen() {
  return (
    <Permitted permission="pledge.read">
      <Shown />
    </Permitted>
  )
}

function Shown() {
  const { id = '' } = useParams({ strict: false })
  const search: Record<string, unknown> = useSearch({ strict: false })
  const { asOf } = readAsOf(search)
  const query = usePledge(id, asOf)
  return (
    <div className="pledge-page">
      <Loaded query={query}>{(pledge) => <One key={id} pledge={pledge} asOf={asOf} />}</Loaded>
    </div>
  )
}

function One({ pledge, asOf }: { readonly pledge: PledgeView; readonly asOf: string | undefined }) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Doing>()
  const [behind, setBehind] = useState<Behind>()
  const { fullMeasure, due } = pledge

  function open(until: string): void {
    if (fullMeasure === null) return
    if (fullMeasure.kind === 'nodes' || fullMeasure.kind === 'document')
      document.querySelector('#nodes')?.scrollIntoView({ block: 'start' })
    else setBehind({ measure: fullMeasure, until: until < due ? until : due })
  }

  return (
    <Page title={pledge.subject} lead={<Lead pledge={pledge} />} actions={<Tools pledge={pledge} asOf={asOf} />}>
      <Sentence pledge={pledge} />
      <ActBar pledge={pledge} onDo={setDoing} />
      <div className="pledge-columns">
        <div className="pledge-main">
          <WhereItStands pledge={pledge} onOpen={() => open(pledge.progress.latest?.on ?? pledge.asOf)} />
          {pledge.readings.length > 0 && (
            <section className="sheet" aria-label={t('pledge.chart.title')}>
              <CourseChart pledge={pledge} onOpen={open} />
            </section>
          )}
          <NodesPart pledge={pledge} onDo={setDoing} />
          <ReadingsPart pledge={pledge} onOpen={open} />
        </div>
        <aside className="pledge-aside">
          <FactsPart pledge={pledge} />
          <ClaimsPart pledge={pledge} />
          <HistoryPart pledge={pledge} />
        </aside>
      </div>
      {behind && <BehindDrawer behind={behind} from={pledge.from} onClose={() => setBehind(undefined)} />}
      {doing?.kind === 'changed' && <TermsDrawer pledge={pledge} onClose={() => setDoing(undefined)} />}
      {doing && doing.kind !== 'changed' && <ActDrawer doing={doing} pledge={pledge} onClose={() => setDoing(undefined)} />}
    </Page>
  )
}

function Lead({ pledge: { number, kind, livelihood, section, isWithdrawn } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  return (
    <span className="pledge-lead">
      <span>{number}</span>
      <span>{t(`pledgeTerm.kind.${kind}`)}</span>
      {livelihood && <Badge look={{ tone: 'violet', sign: 'ring' }}>{t('pledgeTerm.livelihood')}</Badge>}
      {isWithdrawn && <Badge look={{ tone: 'grey', sign: 'cross' }}>{t('pledge.withdrawn')}</Badge>}
      {section !== '' && <span>{section}</span>}
    </span>
  )
}

function Tools({ pledge, asOf }: { readonly pledge: PledgeView; readonly asOf: string | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const today = Temporal.Now.plainDateISO(timeZone()).toString()
  function go(day: string | undefined): void {
    void navigate({ to: '/pledges/$id', params: { id: pledge.id }, search: day === undefined ? {} : { asOf: day }, resetScroll: false })
  }
  return (
    <>
      {asOf !== undefined && (
        <span className="pledge-past" role="status">
          {t('pledge.past', { day: writeDay(pledge.asOf, language) })}{' '}
          <Button type="link" size="small" onClick={() => go(undefined)}>
            {t('pledge.backToday')}
          </Button>
        </span>
      )}
      <DayField label={t('pledge.asOf')} value={pledge.asOf} max={today} onChange={(day) => go(day >= today ? undefined : day)} />
      <Link to="/pledges" search={asOf === undefined ? {} : { asOf }} className="pledge-back">
        {t('pledge.toBoard')}
      </Link>
    </>
  )
}

/** The exact words of the report, and the way to where they stand. */
function Sentence({ pledge: { passage, report } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  return (
    <figure className="pledge-sentence">
      <blockquote lang="zh-CN">{passage.raw}</blockquote>
      <figcaption>
        <Link to="/work-reports/$id" params={{ id: report }}>
          {t('pledge.inReport')}
        </Link>
        {passage.isLost && <span className="pledge-lost"> {t('pledge.lost')}</span>}
      </figcaption>
    </figure>
  )
}
