import { residentPhrases, type Language } from '@yiwang/contract'
import type { Target } from '@yiwang/kernel'

/** What a target reads as: 7%以上, 2,000个, 下降3%; nothing to reach says so. */
export function targetWords(target: Target | null, language: Language): string {
  const words = residentPhrases[language].pledgeTerm
  if (target === null) return words.noTarget
  const said = isFall(target) ? sayFall(target, language) : sayRise(target, language)
  if (target.start === 0) return said
  return words.said.from.replace('{{target}}', said).replace('{{start}}', amountWords(target.start, target.unit, language))
}

/** A number in its unit: 2,000个, 1.65万人, 7%; a round number of ten thousands as offices write it. */
export function amountWords(amount: number, unit: string, language: Language): string {
  const isChinese = language === 'zh-CN'
  const hasScale = /^[千万亿]/u.test(unit)
  const isBig = isChinese && !hasScale && Math.abs(amount) >= 10_000 && Number.isInteger(amount / 100)
  const number = isBig ? `${amount / 10_000}万` : new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(amount)
  return isChinese || unit === '' || /^[%％‰]/u.test(unit) ? number + unit : `${number} ${unit}`
}

function isFall({ low, high }: Target): boolean {
  return (low ?? high ?? 0) < 0 && (high ?? low ?? 0) < 0
}

function sayRise({ op, low, high, unit }: Target, language: Language): string {
  const { said } = residentPhrases[language].pledgeTerm
  if (op === 'range') {
    // 5%至6%, 1至2个: only a unit of one sign is said twice.
    const first = amountWords(low ?? 0, unit === '%' ? unit : '', language)
    return said.range.replace('{{low}}', first).replace('{{high}}', amountWords(high ?? 0, unit, language))
  }
  return said[op].replace('{{n}}', amountWords((op === 'lte' ? high : low) ?? high ?? 0, unit, language))
}

const falls = { eq: 'fall', gte: 'fallAtMost', lte: 'fallAtLeast', approx: 'fallAbout', range: 'fallRange', positive: 'fall' } as const

function sayFall({ op, low, high, unit }: Target, language: Language): string {
  const { said } = residentPhrases[language].pledgeTerm
  const [less, more] = [high ?? low ?? 0, low ?? high ?? 0].map((bound) => amountWords(Math.abs(bound), unit, language))
  const one = op === 'lte' ? less : more
  return said[falls[op]]
    .replace('{{n}}', one ?? '')
    .replace('{{low}}', less ?? '')
    .replace('{{high}}', more ?? '')
}
