import type { FlowStageView, FlowToday } from '@yiwang/contract'
import { flowStageOf, statuses, type FlowStage } from '@yiwang/kernel'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { formatCount } from '../../indicator/format-value.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { Panel } from './panel.tsx'
import { useFlow } from './queries.ts'
import { layOutRiver } from './river.ts'

const size = { width: 1400, height: 110 }

/** Today's flow as a river from intake to its end, with what is stuck in it. */
export function FlowPanel() {
  const { t } = useTranslation()
  const flow = useFlow()
  return (
    <Panel name="flow" title={t('command.flow.title')} query={flow}>
      {(data) => (
        <>
          <Drawing flow={data} />
          <ol className="wall-stages">
            {data.stages.map((stage) => (
              <Stage key={stage.stage} view={stage} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}

function Drawing({ flow }: { readonly flow: FlowToday }) {
  const { t } = useTranslation()
  const { basins, streams } = layOutRiver(flow.links, size)
  function word(stage: FlowStage): string {
    return t(`command.flow.stage.${stage}`)
  }
  return (
    <svg className="wall-river" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
      {streams.map(({ from, to, count, isBack, path }) => (
        <path key={`${from} ${to}`} d={path} data-back={isBack}>
          <title>{`${word(from)} → ${word(to)}: ${count}`}</title>
        </path>
      ))}
      {basins.map(({ stage, x, top, height }) => (
        <rect key={stage} x={x - 3} y={top} width={6} height={height} />
      ))}
    </svg>
  )
}

function statusesOf(stage: FlowStage): string {
  return statuses.filter((status) => flowStageOf(status) === stage).join(',')
}

function Stage({ view }: { readonly view: FlowStageView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { stage, here, late, entered, oldest } = view
  const isEnd = stage === 'ended'
  const stuck = late > 0 ? t('command.flow.late', { n: formatCount(late, language) }) : t('command.flow.entered', { n: entered })
  const hint = oldest === null ? '' : t('command.flow.oldest', { number: oldest.number, since: formatInstant(oldest.since, language) })
  return (
    <li data-late={late > 0 && !isEnd} title={hint}>
      <Link to="/desk" search={{ ended: isEnd ? 'yes' : 'no', status: statusesOf(stage) }}>
        {t(`command.flow.stage.${stage}`)}
      </Link>
      <strong>{formatCount(isEnd ? entered : here, language)}</strong>
      <small>{isEnd ? null : stuck}</small>
    </li>
  )
}
