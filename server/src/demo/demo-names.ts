import type { Prng } from './city/prng.ts'

const surnames: readonly (readonly [string, string])[] = [
  ['林', 'Lin'],
  ['陈', 'Chen'],
  ['黄', 'Huang'],
  ['郑', 'Zheng'],
  ['苏', 'Su'],
  ['许', 'Xu'],
  ['蔡', 'Cai'],
  ['吴', 'Wu'],
  ['邱', 'Qiu'],
  ['谢', 'Xie'],
  ['洪', 'Hong'],
  ['叶', 'Ye'],
  ['庄', 'Zhuang'],
  ['卢', 'Lu'],
  ['沈', 'Shen'],
  ['何', 'He'],
  ['潘', 'Pan'],
  ['施', 'Shi'],
  ['柯', 'Ke'],
  ['温', 'Wen'],
  ['方', 'Fang'],
  ['罗', 'Luo'],
  ['赖', 'Lai'],
  ['魏', 'Wei'],
  ['丁', 'Ding'],
  ['傅', 'Fu'],
  ['江', 'Jiang'],
  ['连', 'Lian'],
  ['童', 'Tong'],
  ['龚', 'Gong'],
]

const firsts: readonly (readonly [string, string])[] = [
  ['海', 'hai'],
  ['晓', 'xiao'],
  ['文', 'wen'],
  ['志', 'zhi'],
  ['雅', 'ya'],
  ['思', 'si'],
  ['建', 'jian'],
  ['秋', 'qiu'],
  ['明', 'ming'],
  ['惠', 'hui'],
  ['若', 'ruo'],
  ['家', 'jia'],
  ['佩', 'pei'],
  ['永', 'yong'],
  ['春', 'chun'],
  ['立', 'li'],
]

const seconds: readonly (readonly [string, string])[] = [
  ['澜', 'lan'],
  ['川', 'chuan'],
  ['宁', 'ning'],
  ['岚', 'lan'],
  ['舟', 'zhou'],
  ['彬', 'bin'],
  ['芸', 'yun'],
  ['松', 'song'],
  ['娟', 'juan'],
  ['辉', 'hui'],
  ['荷', 'he'],
  ['桐', 'tong'],
  ['帆', 'fan'],
  ['萍', 'ping'],
  ['恒', 'heng'],
  ['珊', 'shan'],
  ['锋', 'feng'],
  ['榕', 'rong'],
]

/** An invented person's name in both languages. */
export interface InventedName {
  readonly zh: string
  readonly en: string
}

/** Invents a name; nobody of that name is meant. */
export function inventName(prng: Prng): InventedName {
  const [surname, first, second] = [prng.pick(surnames), prng.pick(firsts), prng.pick(seconds)]
  const given = `${first[1]}${second[1]}`
  return { zh: `${surname[0]}${first[0]}${second[0]}`, en: `${given[0]?.toUpperCase()}${given.slice(1)} ${surname[1]}` }
}

/** How residents call themselves: a full name, or only the surname. */
export function inventCaller(prng: Prng): string {
  const { zh } = inventName(prng)
  return prng.chance(0.45) ? `${zh.slice(0, 1)}${prng.pick(['先生', '女士', '阿姨', '师傅'])}` : zh
}

/** A telephone number that looks like one and is nobody's. */
export function inventPhone(prng: Prng): string {
  return `1990000${String(prng.whole(0, 9999)).padStart(4, '0')}`
}
