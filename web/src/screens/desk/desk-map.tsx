import type { MatterPoints, Position } from '@yiwang/contract'
import { DistrictMap, Lasso, MatterLayers, MatterLegend, matterHeatOf, PickedLayer, type MatterHeat } from '@yiwang/ui/map'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { LassoButton, useLasso } from '../../bulk/use-lasso.tsx'
import type { Picking } from '../../bulk/use-picking.ts'
import type { DeskSearch } from '../../inbox/desk-search.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { useChosenPosition } from './use-chosen-position.ts'
import { useMatterPoints } from './queries.ts'
import { useNow } from '../../time/use-now.ts'

interface DeskMapProps {
  readonly search: DeskSearch
  readonly moving: readonly string[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly picking: Picking
}

const none: MatterPoints['points'] = []

/** The same question on the map; choosing here chooses in the list, and the other way round. */
export function DeskMap({ search, moving, chosen, onChoose, picking }: DeskMapProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrict().data
  const now = useNow()
  const [bbox, setBbox] = useState<string>()
  const [hidden, setHidden] = useState<ReadonlySet<MatterHeat>>(new Set())
  const answer = useMatterPoints(search, bbox).data
  const points = answer?.points ?? none
  const counts = useMemo(() => countHeats(points, now), [points, now])
  const focus: Position | undefined = useChosenPosition(search, points, chosen)
  const lasso = useLasso(search, picking)
  const positions = useMemo(() => [...picking.picked.values()].map(({ position }) => position), [picking.picked])
  if (!district) return <div className="desk-map" aria-busy="true" />
  return (
    <div className="desk-map">
      <DistrictMap district={district} language={language} focus={focus} onBounds={setBbox}>
        <MatterLayers points={points} now={now} hidden={hidden} selected={chosen} moving={moving} onSelect={onChoose} />
        <PickedLayer positions={positions} />
        {lasso.isDrawing ? <Lasso onRing={lasso.take} onCancel={lasso.stop} /> : null}
      </DistrictMap>
      <LassoButton lasso={lasso} />
      <MatterLegend language={language} counts={counts} hidden={hidden} onToggle={(heat) => setHidden(toggled(hidden, heat))} />
      {answer?.isMore ? <p className="desk-map-more">{t('desk.inbox.mapMore')}</p> : null}
    </div>
  )
}

function countHeats(points: MatterPoints['points'], now: number): Partial<Record<MatterHeat, number>> {
  const counts: Partial<Record<MatterHeat, number>> = {}
  for (const point of points) {
    const heat = matterHeatOf(point, now)
    counts[heat] = (counts[heat] ?? 0) + 1
  }
  return counts
}

function toggled(hidden: ReadonlySet<MatterHeat>, heat: MatterHeat): ReadonlySet<MatterHeat> {
  const next = new Set(hidden)
  if (!next.delete(heat)) next.add(heat)
  return next
}
