import { matterHeatOf } from '@yiwang/kernel'
import { AreaFill, DistrictMap, HeatField, MatterLayers, PulseLayer, SpotLayer, type ChosenMark, type Picked } from '@yiwang/ui/map'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useDistrict } from '../../me/queries.ts'
import { useNow } from '../../time/use-now.ts'
import { listWithout, readView, writeView, type CommandAddress, type StageLook } from './command-address.ts'
import type { Moment } from './play-replay.ts'
import { useAreas, useChosenMatter, useHexagons } from './queries.ts'
import type { Pulses } from './use-pulses.ts'

interface StageProps {
  readonly address: CommandAddress
  readonly look: StageLook
  readonly moment: Moment | undefined
  readonly pulses: Pulses
  readonly onView: (at: string) => void
  readonly onChoose: (id: string) => void
  readonly onPick: (picked: Picked) => void
}

/** The stage: the district at dusk, and on it what is asked for. */
export function Stage({ address, look, moment, pulses, onView, onChoose, onPick }: StageProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrict().data
  const chosen = useChosenMatter(address.chosen).data
  const now = useNow()
  const position = chosen?.row.position
  if (!district) return <div className="wall-stage" aria-busy="true" />
  const mark = chosen && { position: chosen.row.position, heat: matterHeatOf(chosen.row, now) }
  return (
    <div className="wall-stage" role="region" aria-label={t('command.stage')}>
      <DistrictMap
        district={district}
        language={language}
        isDusk
        start={address.at === undefined ? undefined : readView(address.at)}
        focus={position}
        onView={(view) => onView(writeView(view))}
      >
        {moment ? (
          <SpotLayer spots={moment.spots} />
        ) : (
          <Live address={address} look={look} pulses={pulses} mark={mark} onChoose={onChoose} onPick={onPick} />
        )}
      </DistrictMap>
    </div>
  )
}

interface LiveProps extends Pick<StageProps, 'address' | 'look' | 'pulses' | 'onChoose' | 'onPick'> {
  readonly mark: ChosenMark | undefined
}

/** The district as it is now. */
function Live({ address, look, pulses, mark, onChoose, onPick }: LiveProps) {
  const { language } = useLanguage()
  const without = listWithout(address)
  return (
    <>
      <Shown address={address} look={look} onPick={onPick} />
      {look === 'points' ? (
        <MatterLayers question="ended=no" freshness={pulses.beats} language={language} chosen={mark} onSelect={onChoose} />
      ) : null}
      {without.includes('pulses') ? null : <PulseLayer positions={pulses.positions} />}
    </>
  )
}

/** Metres of a side: columns one can tell apart, and heat finer than that. */
const sides = { hexagons: 250, heat: 80 } as const

function Shown({ address, look, onPick }: Pick<StageProps, 'address' | 'look' | 'onPick'>) {
  if (look === 'points') return null
  if (look === 'heat' || look === 'hexagons') return <Field look={look} span={address.span ?? 'open'} onPick={onPick} />
  return <Areas level={look} onPick={onPick} />
}

function Field({
  look,
  span,
  onPick,
}: {
  readonly look: 'heat' | 'hexagons'
  readonly span: NonNullable<CommandAddress['span']>
  readonly onPick: StageProps['onPick']
}) {
  const hexagons = useHexagons(span, sides[look], true).data
  return hexagons ? <HeatField cells={hexagons.cells} side={hexagons.side} look={look} onPick={onPick} /> : null
}

function Areas({ level, onPick }: { readonly level: 'street' | 'community' | 'grid'; readonly onPick: StageProps['onPick'] }) {
  const areas = useAreas(level).data?.areas
  const values = useMemo(() => new Map((areas ?? []).map(({ area, open }) => [area, open])), [areas])
  return <AreaFill level={level} values={values} onPick={onPick} />
}
