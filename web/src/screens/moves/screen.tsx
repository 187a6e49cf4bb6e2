import './moves.css'

import type { Language } from '@yiwang/contract'
import { declineReasons, moveIds, pauseReasons, returnReasons, statuses } from '@yiwang/kernel'
import { Button } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { ArrowlessMoves } from './arrowless-moves.tsx'
import { Both } from './both.tsx'
import { MoveTable } from './move-table.tsx'
import { StatusDiagram } from './status-diagram.tsx'

/** The table by which matters move, for everybody to read and print. */
export function Screen() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <div className="moves">
      <header className="moves-head">
        <div>
          <h1>
            <Both language={language}>{(words) => words.rules.moves.title}</Both>
          </h1>
          <p>{t('rules.moves.lead')}</p>
          <p>{t('rules.moves.ground')}</p>
        </div>
        <Button className="moves-actions" onClick={() => print()}>
          {t('rules.moves.print')}
        </Button>
      </header>
      <section className="moves-part">
        <h2>{t('rules.moves.diagram')}</h2>
        <p>{t('rules.moves.diagramLead')}</p>
        <Legend />
        <StatusDiagram language={language} label={t('rules.moves.diagramLabel', { count: statuses.length, moves: moveIds.length })} />
        <ArrowlessMoves language={language} />
      </section>
      <MoveTable language={language} />
      <Lists language={language} />
    </div>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="moves-legend">
      {(['running', 'waiting', 'ended'] as const).map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 36 20" aria-hidden="true">
            <g className="moves-status" data-kind={kind}>
              <rect x={2} y={2} width={32} height={16} rx={4} />
            </g>
          </svg>
          {t(`rules.moves.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

function Lists({ language }: { readonly language: Language }) {
  const { t } = useTranslation()
  return (
    <section className="moves-part">
      <h2>{t('rules.moves.lists')}</h2>
      <div className="moves-lists">
        <div>
          <h3>{t('rules.moves.declineReasons')}</h3>
          <ul>
            {declineReasons.map((reason) => (
              <li key={reason}>
                <Both language={language}>{(words) => words.matter.declineReason[reason]}</Both>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('rules.moves.returnReasons')}</h3>
          <ul>
            {returnReasons.map((reason) => (
              <li key={reason}>
                <Both language={language}>{(words) => words.matter.returnReason[reason]}</Both>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('flow.moves.pauseReasons')}</h3>
          <ul>
            {pauseReasons.map((reason) => (
              <li key={reason}>
                <Both language={language}>{(words) => words.matter.pauseReason[reason]}</Both>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
