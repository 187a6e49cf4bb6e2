import { Marker, type MapRef } from '@vis.gl/react-maplibre'
import type { Language, Position } from '@yiwang/contract'
import { useRef, useState, type ReactNode } from 'react'
import { DistrictMap } from './district-map.tsx'
import type { MapDistrict } from './district-view.ts'
import { findHere, type HereProblem } from './find-here.ts'
import { mapWords } from './map-word.ts'

interface PinPickerProps {
  readonly district: MapDistrict
  readonly language: Language
  readonly value?: Position | undefined
  readonly onChange: (position: Position) => void
}

const near = 16

/** Chooses a position: tap, drag the pin, ask the device, or from the keyboard move the map and put the pin in its middle. */
export function PinPicker({ district, language, value, onChange }: PinPickerProps): ReactNode {
  const words = mapWords(language)
  const map = useRef<MapRef>(null)
  const [here, setHere] = useState<'asking' | HereProblem | undefined>()
  const [start] = useState(value)

  async function askHere(): Promise<void> {
    setHere('asking')
    const found = await findHere()
    setHere(found.ok ? undefined : found.problem)
    if (!found.ok) return
    onChange(found.position)
    map.current?.jumpTo({ center: [found.position.lon, found.position.lat], zoom: Math.max(map.current.getZoom(), near) })
  }

  function putInMiddle(): void {
    const middle = map.current?.getCenter()
    if (middle) onChange({ lon: middle.lng, lat: middle.lat })
  }

  return (
    <div className="yw-pin">
      <DistrictMap
        district={district}
        language={language}
        focus={value}
        start={start && { position: start, zoom: near }}
        cursor="crosshair"
        onClick={onChange}
        onMap={(ready) => {
          map.current = ready
        }}
      >
        {value ? (
          <Marker
            longitude={value.lon}
            latitude={value.lat}
            anchor="bottom"
            draggable
            onDragEnd={({ lngLat }) => onChange({ lon: lngLat.lng, lat: lngLat.lat })}
          >
            <Pin title={words.pin} />
          </Marker>
        ) : null}
      </DistrictMap>
      <div className="yw-pin-bar">
        <button type="button" className="yw-pin-here" disabled={here === 'asking'} onClick={() => void askHere()}>
          {here === 'asking' ? words.asking : words.here}
        </button>
        <button type="button" onClick={putInMiddle}>
          {words.middle}
        </button>
        <output className="yw-pin-say">{sayOf(here, value, words)}</output>
      </div>
    </div>
  )
}

function sayOf(here: 'asking' | HereProblem | undefined, value: Position | undefined, words: ReturnType<typeof mapWords>): string {
  if (here !== undefined && here !== 'asking') return words.noHere[here]
  return value ? `${value.lon.toFixed(5)}, ${value.lat.toFixed(5)}` : words.tap
}

/** The pin. */
export function Pin({ title }: { readonly title: string }): ReactNode {
  return (
    <svg className="yw-pin-mark" viewBox="0 0 32 42" width="32" height="42" role="img" aria-label={title}>
      <path d="M16 41C16 41 3 25 3 15a13 13 0 0 1 26 0c0 10-13 26-13 26z" fill="#1f5fb8" stroke="#fff" strokeWidth="2" />
      <circle cx="16" cy="15" r="5" fill="#fff" />
    </svg>
  )
}
