import { matterHeatOf, type MatterHeat } from '@yiwang/kernel'
import { DistrictMap, Lasso, MatterLayers, MatterLegend, PickedLayer, type ChosenMark, type HeatCounts } from '@yiwang/ui/map'
import { useMemo, useState } from 'react'

import { LassoButton, useLasso } from '../../bulk/use-lasso.tsx'
import type { Picking } from '../../bulk/use-picking.ts'
import type { DeskSearch } from '../../inbox/desk-search.ts'
import { writeQuestion } from '../../inbox/question.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { useNow } from '../../time/use-now.ts'
import { ChosenCard } from './chosen-card.tsx'
import { useChosen, type Chosen } from './use-chosen.ts'
import type { Fresh } from './use-fresh.ts'

interface DeskMapProps {
  readonly search: DeskSearch
  readonly fresh: Fresh
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly picking: Picking
}

const noCounts: HeatCounts = {}

/** The same question on the map; choosing here chooses in the list, and the other way round. */
export function DeskMap({ search, fresh, chosen: id, onChoose, picking }: DeskMapProps) {
  const { language } = useLanguage()
  const district = useDistrict().data
  const now = useNow()
  const [counts, setCounts] = useState(noCounts)
  const [hidden, setHidden] = useState<ReadonlySet<MatterHeat>>(new Set())
  const chosen = useChosen(search, id)
  const lasso = useLasso(search, picking)
  const positions = useMemo(() => [...picking.picked.values()].map(({ position }) => position), [picking.picked])
  if (!district) return <div className="desk-map" aria-busy="true" />
  return (
    <div className="desk-map">
      <DistrictMap district={district} language={language} focus={chosen?.row.position}>
        <MatterLayers
          question={questionOf(search)}
          freshness={fresh.readings}
          language={language}
          hidden={hidden}
          chosen={markOf(chosen, now)}
          moving={fresh.moving}
          onSelect={onChoose}
          onCounts={setCounts}
        />
        <PickedLayer positions={positions} />
        {lasso.isDrawing ? <Lasso onReady={lasso.ready} onRing={lasso.take} onCancel={lasso.stop} /> : null}
      </DistrictMap>
      <LassoButton lasso={lasso} />
      <MatterLegend language={language} counts={counts} hidden={hidden} onToggle={(heat) => setHidden(toggled(hidden, heat))} />
      {chosen && !chosen.isListed ? <ChosenCard row={chosen.row} /> : null}
    </div>
  )
}

/** A map has no order. */
function questionOf({ sort: _sort, ...question }: DeskSearch): string {
  return writeQuestion(question)
}

function markOf(chosen: Chosen | undefined, now: number): ChosenMark | undefined {
  return chosen && { position: chosen.row.position, heat: matterHeatOf(chosen.row, now) }
}

function toggled(hidden: ReadonlySet<MatterHeat>, heat: MatterHeat): ReadonlySet<MatterHeat> {
  const next = new Set(hidden)
  if (!next.delete(heat)) next.add(heat)
  return next
}
