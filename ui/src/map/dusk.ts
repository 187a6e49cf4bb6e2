import type { MapColours } from './paper.ts'

/** The colours of the command screen's base map: dusk, so that light is only where something happens. */
export const dusk: MapColours = {
  sea: '#07111c',
  land: '#0f1b29',
  water: '#0a1826',
  waterWord: '#4d7390',
  park: '#10241f',
  forest: '#0f211d',
  farmland: '#12201f',
  beach: '#1a2226',
  pitch: '#122823',
  hill: '#13252c',
  building: '#22364c',
  buildingEdge: '#2b435c',
  road: '#24384d',
  roadEdge: '#0c1723',
  expressway: '#3b4d5e',
  expresswayEdge: '#0c1723',
  rail: '#2a3c4f',
  boundary: '#4a6a8c',
  word: '#7f95ab',
  streetWord: '#b9c8d8',
  placeWord: '#6d8398',
  halo: '#0a1420',
}
