import type { Comparator, Measure } from './figure.ts'
import type { Item } from './cut-items.ts'
import { stateWithoutNumber, type Stated } from './stated.ts'
import { nameOf } from './name.ts'

type Form = { readonly op: Comparator; readonly measure: Measure; readonly pattern: RegExp }

/** Targets without a number, one form a row: what stands before the match is what they are about. */
const forms: readonly Form[] = [
  { op: 'positive', measure: 'growth', pattern: /(?:力争|实现|保持|继续)*(?:保持|实现)?正增长/ },
  {
    op: 'relative',
    measure: 'growth',
    pattern:
      /(?:增长|增速|增幅)?(?:与|和|同)[^,;、]{1,12}(?:基本|保持|大体)*(?:同步|持平|相当|(?<!高度)一致)|(?:增长|增速|增幅)?(?:快于|高于|不低于|低于|优于|好于)(?!预期)[^,;、\d]{2,16}$/,
  },
  {
    op: 'external',
    measure: 'level',
    pattern:
      /(?:全面|均|都|坚决|按照[^,;]{2,6}要求|不折不扣)*(?:完成|达到)[^,;]{0,12}(?:下达|考核|约束性|规定|要求|分解)[^,;]{0,10}(?:任务|目标|指标|要求)?$/,
  },
]

/** The numberless targets of an item; its subjects are listed with 、 and share one form. */
export function stateNumberless(chars: string, item: Item, carried: readonly string[]): readonly Stated[] {
  const words = chars.slice(item.start, Math.min(item.end, item.start + 120))
  for (const { op, measure, pattern } of forms) {
    const match = pattern.exec(words)
    if (match)
      return subjectsBefore(words.slice(0, match.index), carried).map((subject) =>
        stateWithoutNumber(item, { op, measure: measureFor(subject, measure), subject }),
      )
  }
  return []
}

function measureFor(subject: string, measure: Measure): Measure {
  return /(?:下降|降低|降幅|增长|增速|下降率)$/.test(subject) ? 'growth' : measure
}

function subjectsBefore(words: string, carried: readonly string[]): readonly string[] {
  const names = words
    .split('、')
    .map((name) => nameOf(name))
    .filter((name) => name !== '')
  if (names.length > 0) return names
  const last = carried.at(-1)
  return last === undefined ? [] : [last]
}
