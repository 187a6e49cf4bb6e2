import { NAME_WORDS } from './words.ts'
import type { Name } from './city.ts'
import type { Prng } from './prng.ts'

/** What a name ends with, in both languages. */
type Ending = Name

/** Gives out names so that none is used twice under the same ending. */
export type Naming = { take(endings: readonly Ending[]): Name }

const COMPASS: readonly Name[] = [
  { zh: '', en: '' },
  { zh: '东', en: ' East' },
  { zh: '西', en: ' West' },
  { zh: '南', en: ' South' },
  { zh: '北', en: ' North' },
  { zh: '一', en: ' 1st' },
  { zh: '二', en: ' 2nd' },
  { zh: '三', en: ' 3rd' },
  { zh: '四', en: ' 4th' },
  { zh: '五', en: ' 5th' },
]

export const AVENUES: readonly Ending[] = [{ zh: '大道', en: 'Avenue' }]
export const ROADS: readonly Ending[] = [{ zh: '路', en: 'Road' }]
export const STREETS: readonly Ending[] = [
  { zh: '路', en: 'Road' },
  { zh: '街', en: 'Street' },
  { zh: '街', en: 'Street' },
]
export const LANES: readonly Ending[] = [
  { zh: '巷', en: 'Lane' },
  { zh: '里', en: 'Alley' },
  { zh: '巷', en: 'Lane' },
]
export const PARKS: readonly Ending[] = [{ zh: '公园', en: 'Park' }]
export const MARKETS: readonly Ending[] = [{ zh: '农贸市场', en: 'Market' }]
export const SCHOOLS: readonly Ending[] = [
  { zh: '小学', en: 'Primary School' },
  { zh: '小学', en: 'Primary School' },
  { zh: '中学', en: 'Middle School' },
]
export const COMMUNITIES: readonly Ending[] = [{ zh: '社区', en: 'Community' }]
export const VILLAGES: readonly Ending[] = [{ zh: '村', en: 'Village' }]

/** Starts giving out names; the order of words is the seed's. */
export function makeNaming(prng: Prng): Naming {
  const words = prng.shuffle(NAME_WORDS)
  const counts = new Map<string, number>()
  return {
    take(endings) {
      const ending = prng.pick(endings)
      const count = counts.get(ending.zh) ?? prng.whole(0, words.length - 1)
      counts.set(ending.zh, count + 1)
      const start = count % words.length
      const used = counts.get(`${ending.zh}${start}`) ?? 0
      counts.set(`${ending.zh}${start}`, used + 1)
      const word = words[start] ?? { zh: '', en: '' }
      const side = COMPASS[used % COMPASS.length] ?? { zh: '', en: '' }
      return { zh: `${word.zh}${side.zh}${ending.zh}`, en: `${word.en}${side.en} ${ending.en}` }
    },
  }
}
