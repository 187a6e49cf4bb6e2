import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareTexts, duplicateLevel, duplicateRadius, highestScore, profileText, scoreDuplicate, type Likened } from './index.ts'

const day = 86_400_000
const start = 1_760_000_000_000
const metre = 1 / 111_195

const words = fc.constantFrom(
  '路灯不亮',
  '垃圾堆积无人清理',
  '井盖破损',
  '海棠小区',
  '东街',
  '夜间施工噪声',
  '请尽快处理',
  '300',
  'wifi',
  '，',
)
const texts = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''))
const reports = fc.record({
  position: fc.record({ lon: fc.double({ min: 120, max: 120.004, noNaN: true }), lat: fc.double({ min: 30, max: 30.004, noNaN: true }) }),
  at: fc.integer({ min: start, max: start + 90 * day }),
  category: fc.constantFrom('E0101', 'E0102', 'E0303', 'C0501'),
  text: texts,
})

function report(change: Partial<Likened> = {}): Likened {
  return { position: { lon: 120, lat: 30 }, at: start, category: 'E0102', text: '海棠小区东门垃圾堆积，三天无人清理', ...change }
}

function north(metres: number): Pick<Likened, 'position'> {
  return { position: { lon: 120, lat: 30 + metres * metre } }
}

describe('how alike two reports are', () => {
  it('is the same whichever way round', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        expect(scoreDuplicate(one, other)).toEqual(scoreDuplicate(other, one))
      }),
    )
  })

  it('is the same to the last bit, though what both say comes up in another order', () => {
    const one = report({ text: '井盖破损垃圾堆积无人清理海棠小区路灯不亮海棠小区，请尽快处理' })
    const other = report({ text: '请尽快处理夜间施工噪声垃圾堆积无人清理东街路灯不亮' })
    expect(scoreDuplicate(one, other).text).toBe(scoreDuplicate(other, one).text)
  })

  it('lies between 0 and 1, and so does the share of words', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const { score, text } = scoreDuplicate(one, other)
        expect(Math.min(score, text)).toBeGreaterThanOrEqual(0)
        expect(Math.max(score, text)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never grows with distance', () => {
    fc.assert(
      fc.property(reports, texts, fc.tuple(fc.nat(400), fc.nat(400)), (one, text, [a, b]) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        const base = { ...one, position: { lon: 120, lat: 30 } }
        const nearer = scoreDuplicate(base, { ...one, text, ...north(near) })
        expect(scoreDuplicate(base, { ...one, text, ...north(far) }).score).toBeLessThanOrEqual(nearer.score)
      }),
    )
  })

  it('never grows with the time between', () => {
    fc.assert(
      fc.property(reports, texts, fc.tuple(fc.nat(90), fc.nat(90)), (one, text, [a, b]) => {
        const soon = scoreDuplicate(one, { ...one, text, at: one.at + Math.min(a, b) * day })
        const late = scoreDuplicate(one, { ...one, text, at: one.at + Math.max(a, b) * day })
        expect(late.score).toBeLessThanOrEqual(soon.score)
      }),
    )
  })

  it('never falls when the category comes nearer', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const scores = ['C0501', 'E0199', 'E0102'].map(
          (category) => scoreDuplicate({ ...one, category: 'E0102' }, { ...other, category }).score,
        )
        expect(scores).toEqual(scores.toSorted((a, b) => a - b))
      }),
    )
  })

  it('is never higher than what place, time and category allow', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        expect(scoreDuplicate(one, other).score).toBeLessThanOrEqual(highestScore(one, other))
      }),
    )
  })

  it('is nothing beyond the radius', () => {
    expect(scoreDuplicate(report(), report(north(duplicateRadius + 5))).score).toBe(0)
  })

  it('calls two people before the same heap of rubbish on the same day likely the same', () => {
    const other = report({ ...north(25), at: start + day / 4, text: '海棠小区东门口一大堆垃圾没人清理，臭得很' })
    expect(duplicateLevel(scoreDuplicate(report(), other).score)).toBe('likely')
  })

  it('does not call the same template text likely the same at the other end of the block', () => {
    const text = '巡查发现暴露垃圾，请责任单位及时清理。'
    expect(duplicateLevel(scoreDuplicate(report({ text }), report({ text, ...north(240) })).score)).toBe('unlikely')
  })

  it('does not call another trouble of another kind at the same corner likely the same', () => {
    const other = report({ ...north(10), category: 'C0501', text: '消火栓漏水，水流到人行道上' })
    expect(duplicateLevel(scoreDuplicate(report(), other).score)).not.toBe('likely')
  })
})

describe('the share of words', () => {
  it('doubts short texts even when they are the same', () => {
    const short = profileText('路灯不亮')
    const long = profileText('海棠小区东门路灯不亮，从七号楼到九号楼整条路都是黑的，老人晚上摔了一跤')
    expect(compareTexts(short, short)).toBeLessThan(compareTexts(long, long))
  })

  it('is not raised by repeating oneself', () => {
    const once = profileText('垃圾没有人清理')
    const spam = profileText('垃圾没有人清理'.repeat(300))
    const other = profileText('井盖破损，请处理')
    expect(compareTexts(spam, other)).toBeLessThanOrEqual(compareTexts(once, other))
    expect(spam.keys.size).toBeLessThan(30)
  })

  it('counts the phrases of every complaint for little and a name for much', () => {
    const phrases = compareTexts(
      profileText('尊敬的领导您好，希望有关部门尽快解决这个问题'),
      profileText('尊敬的领导您好，希望有关部门尽快处理'),
    )
    const names = compareTexts(profileText('海棠湾小区物业乱收费'), profileText('海棠湾小区收费不合理'))
    expect(names).toBeGreaterThan(0.5)
    const strangers = compareTexts(
      profileText('尊敬的领导您好，希望有关部门尽快解决银杏路夜间施工'),
      profileText('尊敬的领导您好，希望有关部门尽快解决河东市场油烟'),
    )
    expect(strangers).toBeLessThan(0.3)
    expect(phrases).toBeLessThan(1)
  })

  it('reads a flood of text no further than a long one', () => {
    const flood = profileText(Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 15_000))).join(''))
    expect(flood.keys.size).toBe(400)
  })

  it('is 0 for texts without a word', () => {
    expect(compareTexts(profileText('……'), profileText('！'))).toBe(0)
  })
})
