/** The colours of a base map: what the ground, the ways, the buildings and the words on it are drawn in. */
export type MapColours = Readonly<Record<keyof typeof paper, string>>

/** The colours of the desk's base map: pale paper, so that matters stand out on it. */
export const paper = {
  sea: '#dce7ec',
  land: '#f8f6f0',
  water: '#d0e1ea',
  waterWord: '#5b7f95',
  park: '#e0ebd3',
  forest: '#dde8d0',
  farmland: '#eff0dd',
  beach: '#f4ecd6',
  pitch: '#dcead6',
  hill: '#e9ebdc',
  building: '#ece7dc',
  buildingEdge: '#ded8ca',
  road: '#ffffff',
  roadEdge: '#d8d1c2',
  expressway: '#f7e9c9',
  expresswayEdge: '#e4cf9c',
  rail: '#bdb8ad',
  boundary: '#b9a9bd',
  word: '#5d5a52',
  streetWord: '#4b4654',
  placeWord: '#706c63',
  halo: '#fbfaf6',
} as const
