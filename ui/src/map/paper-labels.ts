import type { Language } from '@yiwang/contract'
import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { MapColours } from './paper.ts'

function nameIn(language: Language): ExpressionSpecification {
  const keys = language === 'en' ? ['en', 'nameEn', 'zh', 'name'] : ['zh', 'name', 'en']
  return ['coalesce', ...keys.map((key): ExpressionSpecification => ['get', key]), ''] as unknown as ExpressionSpecification
}

// MapLibre asks the browser for these local fonts; the last ones are there on every system.
const font = ['PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif']

/** In which words and colours names are written. */
interface Writing {
  readonly language: Language
  readonly colours: MapColours
}

type LabelSpec = Omit<SymbolLayerSpecification, 'type'> & Writing & { readonly colour: string; readonly size: number }

function label({ language, colours, colour, size, layout, paint, ...rest }: LabelSpec): SymbolLayerSpecification {
  return {
    ...rest,
    type: 'symbol',
    layout: { 'text-field': nameIn(language), 'text-font': font, 'text-size': size, 'text-max-width': 8, ...layout },
    paint: { 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': 1.4, ...paint },
  }
}

function roadNames(writing: Writing): SymbolLayerSpecification[] {
  const layout: SymbolLayerSpecification['layout'] = { 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-max-angle': 30 }
  const big: FilterSpecification = ['in', ['get', 'class'], ['literal', ['expressway', 'arterial']]]
  const small: FilterSpecification = ['in', ['get', 'class'], ['literal', ['collector', 'local']]]
  const common = { source: 'roads', ...writing, colour: writing.colours.word, size: 11, layout }
  return [
    label({ ...common, id: 'road-names', minzoom: 13.5, filter: big }),
    label({ ...common, id: 'road-names-small', minzoom: 15.2, filter: small }),
  ]
}

const waters: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['sea', 'river', 'lake']]]

function onLand(rank: number): FilterSpecification {
  return ['all', ['==', ['get', 'rank'], rank], ['!', waters]]
}

function placeNames(writing: Writing): SymbolLayerSpecification[] {
  const common = { source: 'places', ...writing, colour: writing.colours.placeWord }
  return [
    label({ ...common, id: 'water-names', filter: waters, colour: writing.colours.waterWord, size: 12, minzoom: 10 }),
    label({ ...common, id: 'places-3', filter: onLand(3), size: 11, minzoom: 15 }),
    label({ ...common, id: 'places-2', filter: onLand(2), size: 11, minzoom: 14 }),
    label({ ...common, id: 'places-1', filter: onLand(1), size: 12, minzoom: 12.5 }),
  ]
}

/** Names only where they help: streets from afar, communities nearer, roads and places when one could walk there. */
export function labelLayers(writing: Writing): SymbolLayerSpecification[] {
  const { colours } = writing
  const common = { ...writing, colour: colours.word }
  return [
    ...roadNames(writing),
    ...placeNames(writing),
    label({
      ...common,
      id: 'community-names',
      source: 'community-labels',
      minzoom: 13,
      maxzoom: 15.5,
      size: 11,
      paint: { 'text-opacity': 0.8 },
    }),
    label({ ...common, id: 'street-names', source: 'street-labels', minzoom: 9.5, maxzoom: 14, size: 14, colour: colours.streetWord }),
  ]
}
