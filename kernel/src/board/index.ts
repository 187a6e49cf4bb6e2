export { arrange, placeBelow } from './arrange.ts'
export { boardPeriods, boardSpan, type BoardPeriod } from './board-period.ts'
export { listSteps } from './steps.ts'
export { boardBounds, canBeDrawn, checkTiles, drawings, type Drawing, type Tile, type TilePlace } from './tile.ts'
