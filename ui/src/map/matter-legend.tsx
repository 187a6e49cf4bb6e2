import type { Language } from '@yiwang/contract'
import type { MatterHeat } from '@yiwang/kernel'
import { useEffect, useRef, type ReactNode } from 'react'
import { drawHeat } from './heat-icon.ts'
import type { HeatCounts } from './count-heats.ts'
import { pressing } from './heat-colour.ts'
import { mapWords } from './map-word.ts'

interface MatterLegendProps {
  readonly language: Language
  readonly counts: HeatCounts
  readonly hidden: ReadonlySet<MatterHeat>
  readonly onToggle: (heat: MatterHeat) => void
}

/** What the marks mean, which is also the switch that shows and hides them. */
export function MatterLegend({ language, counts, hidden, onToggle }: MatterLegendProps): ReactNode {
  const words = mapWords(language)
  if (Object.keys(counts).length === 0) return null
  return (
    <fieldset className="yw-map-legend">
      <legend>{words.legend}</legend>
      {pressing
        .filter((heat) => counts[heat] !== undefined)
        .map((heat) => (
          <label key={heat}>
            <input type="checkbox" checked={!hidden.has(heat)} onChange={() => onToggle(heat)} />
            <HeatMark heat={heat} />
            <span>{words.heat[heat]}</span>
            <span className="yw-map-count">{counts[heat]?.toLocaleString()}</span>
          </label>
        ))}
    </fieldset>
  )
}

/** The mark of a heat, as the map draws it. */
export function HeatMark({ heat }: { readonly heat: MatterHeat }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const image = drawHeat(heat)
    if (image) canvas.current?.getContext('2d')?.putImageData(image, 0, 0)
  }, [heat])
  return <canvas ref={canvas} width={44} height={44} className="yw-map-mark" aria-hidden="true" />
}
