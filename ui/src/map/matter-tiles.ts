/** The source of the tiles of matters, and the layers drawn from it. */
export const matterTiles = 'matters'

export const tileLayer = {
  matters: 'matter-points',
  piles: 'matter-clusters',
  pilesOfOne: 'matter-lone-clusters',
  counts: 'matter-counts',
} as const
