/** At which hours something of this kind is noticed. */
export type Rhythm = 'day' | 'work' | 'evening' | 'night' | 'any'

/** Which pictures show it before and after. */
export type Scene =
  | 'rubbish'
  | 'road'
  | 'cover'
  | 'parking'
  | 'bicycles'
  | 'tree'
  | 'water'
  | 'light'
  | 'sign'
  | 'site'
  | 'stall'
  | 'fitting'

/** How often a category is reported, and how a storm changes that. */
export interface MixRow {
  readonly category: string
  readonly weight: number
  readonly rhythm: Rhythm
  readonly scene: Scene
  readonly storm: number
}

type Short = readonly [category: string, weight: number, rhythm: Rhythm, scene: Scene, storm?: number]

const rows: readonly Short[] = [
  ['E0102', 9, 'day', 'rubbish', 0.6],
  ['E0103', 3, 'day', 'rubbish'],
  ['E0104', 3, 'day', 'rubbish', 1.5],
  ['E0105', 1, 'day', 'water', 2],
  ['E0106', 1.5, 'day', 'rubbish'],
  ['E0107', 0.9, 'day', 'parking'],
  ['E0108', 2, 'day', 'rubbish'],
  ['E0112', 1.4, 'any', 'rubbish'],
  ['E0115', 0.6, 'evening', 'rubbish', 0.1],
  ['E0116', 2, 'evening', 'stall'],
  ['E0117', 0.6, 'day', 'rubbish'],
  ['E0101', 2.6, 'day', 'site', 0.3],
  ['E0110', 5, 'day', 'road', 1.6],
  ['E0201', 3, 'work', 'sign', 0.3],
  ['E0203', 1.2, 'day', 'sign', 0.4],
  ['E0205', 0.8, 'day', 'sign', 4],
  ['E0301', 3, 'night', 'site', 0.3],
  ['E0302', 1.6, 'day', 'site', 0.2],
  ['E0303', 0.6, 'day', 'site'],
  ['E0304', 0.9, 'day', 'site'],
  ['E0401', 0.3, 'any', 'road', 5],
  ['E0402', 0.7, 'any', 'water'],
  ['E0403', 0.06, 'any', 'water'],
  ['E0404', 1.5, 'any', 'water', 6],
  ['E0406', 0.3, 'any', 'water', 60],
  ['E0408', 0.7, 'any', 'light', 5],
  ['E0501', 4, 'evening', 'stall', 0.2],
  ['E0504', 4, 'evening', 'stall', 0.4],
  ['E0505', 6, 'any', 'parking', 0.7],
  ['E0506', 5, 'day', 'bicycles', 0.7],
  ['E0507', 2, 'day', 'rubbish'],
  ['E0508', 1.6, 'night', 'stall', 0.4],
  ['E0510', 1.1, 'night', 'stall', 0.1],
  ['E0511', 0.7, 'day', 'stall', 0.1],
  ['C0101', 0.3, 'any', 'cover'],
  ['C0102', 0.8, 'any', 'cover', 2],
  ['C0103', 0.7, 'any', 'cover', 3],
  ['C0105', 0.3, 'any', 'cover'],
  ['C0107', 0.5, 'any', 'cover'],
  ['C0114', 0.3, 'any', 'cover'],
  ['C0104', 0.9, 'day', 'cover', 8],
  ['C0117', 0.5, 'day', 'light', 3],
  ['C0118', 3, 'night', 'light', 1.4],
  ['C0126', 0.9, 'day', 'fitting'],
  ['C0203', 0.4, 'day', 'fitting', 2],
  ['C0209', 0.6, 'day', 'sign', 3],
  ['C0211', 1, 'any', 'fitting', 2],
  ['C0214', 0.5, 'day', 'light', 4],
  ['C0301', 0.8, 'day', 'fitting'],
  ['C0305', 1.5, 'day', 'rubbish'],
  ['C0402', 2, 'day', 'tree', 6],
  ['C0403', 0.4, 'work', 'tree'],
  ['C0405', 1.5, 'work', 'tree'],
  ['C0407', 0.5, 'day', 'fitting'],
  ['H0101', 1.3, 'any', 'water'],
  ['H0102', 0.9, 'evening', 'light', 8],
  ['H0103', 0.5, 'any', 'water'],
  ['H0104', 1.2, 'day', 'fitting'],
  ['H0201', 2.2, 'night', 'stall', 0.3],
  ['H0202', 6, 'day', 'fitting'],
  ['H0203', 0.06, 'any', 'tree', 240],
  ['H0301', 1.8, 'work', 'site', 0.5],
  ['H0302', 1, 'work', 'fitting', 0.5],
  ['H0303', 0.8, 'work', 'fitting', 0.5],
  ['H0401', 3, 'evening', 'stall'],
  ['H0402', 4.2, 'day', 'fitting'],
  ['H0501', 1, 'work', 'fitting'],
  ['H0502', 0.3, 'day', 'fitting'],
  ['H0503', 2.5, 'day', 'fitting'],
  ['H0599', 0.4, 'day', 'fitting'],
]

/** The mix of an ordinary day. */
export const categoryMix: readonly MixRow[] = rows.map(([category, weight, rhythm, scene, storm = 1]) => ({
  category,
  weight,
  rhythm,
  scene,
  storm,
}))

const scenes: ReadonlyMap<string, Scene> = new Map(categoryMix.map(({ category, scene }) => [category, scene]))

/** The pictures that show matters of a category. */
export function sceneOf(category: string): Scene {
  return scenes.get(category) ?? 'fitting'
}
