import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import './worker.ts'

import type { Language, Position } from '@yiwang/contract'
import {
  AttributionControl,
  Map,
  NavigationControl,
  ScaleControl,
  type MapLayerMouseEvent,
  type MapRef,
  type ViewState,
  type ViewStateChangeEvent,
} from '@vis.gl/react-maplibre'
import { useRef, useState, type ReactNode } from 'react'
import { dusk } from './dusk.ts'
import type { MapDistrict } from './district-view.ts'
import { hasWebgl } from './has-webgl.ts'
import { mapWords } from './map-word.ts'
import { motionMs } from './motion-ms.ts'
import { paper } from './paper.ts'
import { useBaseStyle } from './use-base-style.ts'
import { useFocus } from './use-focus.ts'

/** How one looks at the map: its middle, how near, and in degrees how far from above and from north. */
export interface MapView {
  readonly position: Position
  readonly zoom: number
  readonly pitch?: number
  readonly bearing?: number
}

/** What the map is given. `focus` is brought into view when it changes. */
export interface DistrictMapProps {
  readonly district: MapDistrict
  readonly language: Language
  readonly children?: ReactNode
  readonly focus?: Position | undefined
  readonly start?: MapView | undefined
  /** By day on paper, or at dusk, where hills and buildings rise. */
  readonly isDusk?: boolean
  /** Tells how one looks after every movement. */
  readonly onView?: (view: MapView) => void
  readonly cursor?: string
  readonly isStill?: boolean
  readonly onClick?: (position: Position) => void
  readonly onMap?: (map: MapRef | null) => void
}

/** The map of the district, held here and let go with the screen; without WebGL it says so, and everything beside it still works. */
export function DistrictMap(props: DistrictMapProps): ReactNode {
  const [canDraw] = useState(hasWebgl)
  const words = mapWords(props.language)
  if (!canDraw) return <div className="yw-map yw-map-missing">{words.missing}</div>
  return <DrawnMap {...props} />
}

function DrawnMap(props: DistrictMapProps): ReactNode {
  const { district, language, onClick } = props
  const words = mapWords(language)
  const map = useRef<MapRef>(null)
  const { isDusk = false, start } = props
  const [isRaised, setRaised] = useState(isDusk)
  const colours = isDusk ? dusk : paper
  const [isReady, setReady] = useState(false)
  const mapStyle = useBaseStyle(district.baseMap, { language, isRaised, isDemo: district.isDemo, colours })
  // The first style is there before everything is drawn: what lies on the map need not wait for it.
  const hasBegun = useRef(false)
  function begin(): void {
    if (hasBegun.current || !map.current) return
    hasBegun.current = true
    props.onMap?.(map.current)
  }
  useFocus(map, isReady ? props.focus : undefined)
  const home = homeOf(district, isDusk)
  return (
    <div className={classOf({ isDusk, isStill: props.isStill === true })}>
      <Map
        ref={map}
        initialViewState={start ? stateOf(start) : { ...home, longitude: home.center[0], latitude: home.center[1] }}
        mapStyle={mapStyle}
        minZoom={8}
        maxZoom={19}
        maxPitch={60}
        interactive={!props.isStill}
        attributionControl={false}
        locale={{
          'Map.Title': props.isStill ? words.pin : words.title,
          'NavigationControl.ZoomIn': words.zoomIn,
          'NavigationControl.ZoomOut': words.zoomOut,
        }}
        onLoad={() => setReady(true)}
        onStyleData={begin}
        onMoveEnd={({ viewState }: ViewStateChangeEvent) => props.onView?.(viewOf(viewState))}
        onPitchEnd={(event: ViewStateChangeEvent) => setRaised(event.viewState.pitch > 5)}
        onClick={({ lngLat }: MapLayerMouseEvent) => onClick?.({ lon: lngLat.lng, lat: lngLat.lat })}
        cursor={props.cursor ?? ''}
      >
        <ScaleControl position="bottom-left" maxWidth={90} />
        <AttributionControl position="bottom-right" compact={false} />
        {props.isStill ? null : <NavigationControl position="top-right" showCompass visualizePitch />}
        {props.children}
      </Map>
      {props.isStill ? null : (
        <button type="button" className="yw-map-home" onClick={() => map.current?.easeTo({ ...home, duration: motionMs() })}>
          {words.home}
        </button>
      )}
    </div>
  )
}

/** The sky and what is far away take less of the window than what is near. */
const duskPadding = { top: 140, bottom: 0, left: 0, right: 0 }

/** The whole district: from above on paper, from the side at dusk, where the hills and the sea frame it. */
function homeOf({ center, zoom }: MapDistrict, isDusk: boolean) {
  return isDusk ? { center, zoom: zoom + 0.35, pitch: 52, bearing: 0, padding: duskPadding } : { center, zoom, pitch: 0, bearing: 0 }
}

function stateOf({ position, zoom, pitch = 0, bearing = 0 }: MapView) {
  return { longitude: position.lon, latitude: position.lat, zoom, pitch, bearing }
}

function viewOf({ longitude, latitude, zoom, pitch, bearing }: ViewState): MapView {
  return { position: { lon: longitude, lat: latitude }, zoom, pitch, bearing }
}

function classOf({ isDusk, isStill }: { readonly isDusk: boolean; readonly isStill: boolean }): string {
  return ['yw-map', ...(isDusk ? ['yw-map-dusk'] : []), ...(isStill ? ['yw-map-still'] : [])].join(' ')
}
