import type { Channel } from '@yiwang/kernel'

import type { Prng } from '../city/prng.ts'
import type { Spot } from './spot.ts'
import { topics } from './words/index.ts'

const openings = [
  '',
  '',
  '',
  '',
  '您好，',
  '麻烦反映一下，',
  '我是附近居民，',
  '请有关部门看看：',
  '不知道归谁管，',
  '想反映个问题，',
  '每天都要经过这里，',
]
const pleas = [
  '',
  '',
  '',
  '请尽快处理。',
  '希望能派人来看看。',
  '盼回复，谢谢。',
  '请问什么时候能解决？',
  '麻烦了，辛苦。',
  '希望长效管理，不要一阵风。',
  '处理完请告诉我一声。',
  '谢谢！',
]
const deskOpenings = ['市民来电反映：', '来电人称，', '群众反映，', '来电诉求：', '市民致电，称']
const deskPleas = [
  '诉求：请核查处理并回复。',
  '要求尽快处理。',
  '希望有关部门跟进。',
  '来电人要求对个人信息保密。',
  '请予核实。',
  '来电人情绪较急，请优先联系。',
]
const spans = ['两天', '三天', '三四天', '快一个星期', '一个多星期', '半个月', '好几天', '一个多月']

/** What is said of something, by whoever brings it in. `minute` is the minute of the day at which it is said. */
export function describe(
  prng: Prng,
  said: { readonly category: string; readonly channel: Channel; readonly spot: Spot; readonly minute: number },
): string {
  const topic = topics[said.category]
  if (!topic) throw new RangeError(`nothing can be said about ${said.category}`)
  const fill = filler(prng, said)
  if (said.channel === 'grid_worker') return fill(prng.pick(topic.brief))
  const what = fill(prng.pick(topic.what))
  const effect = prng.chance(0.62) ? fill(prng.pick(topic.effect)) : ''
  if (said.channel === 'desk') return `${prng.pick(deskOpenings)}${ended(what, effect)}${prng.pick(deskPleas)}`
  if (prng.chance(0.14)) return what
  return `${prng.pick(openings)}${ended(what, effect)}${prng.pick(pleas)}`
}

function ended(what: string, effect: string): string {
  const body = effect === '' ? what : `${what}，${effect}`
  return /[。？！]$/u.test(body) ? body : `${body}。`
}

function filler(prng: Prng, { spot, minute }: { readonly spot: Spot; readonly minute: number }): (text: string) => string {
  const words: Readonly<Record<string, () => string>> = {
    at: () => spot.at,
    road: () => spot.road,
    community: () => spot.community,
    mark: () => spot.mark,
    n: () => String(prng.whole(2, 6)),
    days: () => prng.pick(spans),
    clock: () => clockWords(prng, minute),
  }
  return (text) => text.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => words[slot]?.() ?? '')
}

const parts: readonly (readonly [until: number, words: readonly string[]])[] = [
  [5, ['半夜', '凌晨一点多', '后半夜', '深夜']],
  [8, ['一大早', '早上六点多', '清早', '天刚亮']],
  [11, ['上午', '早上', '早高峰', '今早上班时']],
  [14, ['中午', '午饭时间', '中午十二点多']],
  [17, ['下午', '下午两三点', '午后']],
  [19, ['傍晚', '下班时', '晚高峰']],
  [22, ['晚上', '晚上八点多', '吃过晚饭', '晚上九点左右']],
  [24, ['夜里十点多', '深夜', '夜里十一点']],
]

function clockWords(prng: Prng, minute: number): string {
  const words = parts.find(([until]) => minute < until * 60)?.[1] ?? ['今天']
  return prng.pick(words)
}
