import { phrases, type IndicatorCell, type Language } from '@yiwang/contract'
import { wilsonInterval, type Indicator, type MeasureUnit } from '@yiwang/kernel'

const hour = 3_600_000
const workDay = 8 * hour

/** A number of an indicator in words: 96.2 %, 1.2 万, 3.5 工时, 2.1 工作日; a dash where there is nothing to tell. */
export function formatValue(value: number | null | undefined, unit: MeasureUnit, language: Language): string {
  const words = phrases[language].scores
  if (value === null || value === undefined) return words.noValue
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(1)}%`
    case 'working_time':
      return value < workDay ? filled(words.working.hours, value / hour) : filled(words.working.days, value / workDay)
    case 'average':
      return value.toFixed(2)
    case 'times':
    case 'matters':
      return formatCount(value, language)
  }
}

/** A count: with its thousands apart, from ten thousand on as 1.2 万 or 12 K. */
export function formatCount(count: number, language: Language): string {
  if (count < 10_000) return new Intl.NumberFormat(language).format(count)
  return language === 'en' ? `${Math.round(count / 1000)} K` : `${(count / 10_000).toFixed(1)} 万`
}

/** What a number says on hover: the exact count, and for a share where the true one lies. */
export function explainCell({ counted, of }: IndicatorCell, unit: MeasureUnit, language: Language): string {
  const words = phrases[language].scores
  const number = new Intl.NumberFormat(language)
  if (unit !== 'share') return words.n.replace('{{n}}', number.format(of))
  const { low, high } = wilsonInterval(counted, of)
  const [from, to] = [low, high].map((share) => `${(share * 100).toFixed(1)}%`)
  const between = words.interval.replace('{{low}}', from ?? '').replace('{{high}}', to ?? '')
  return of === 0 ? words.noValueHelp : `${number.format(counted)}/${number.format(of)} · ${between}`
}

/** How a number moved against the compared period: the difference in its unit, and whether that is better. */
export interface Change {
  readonly difference: number
  readonly sign: '▲' | '▼' | '＝'
  readonly verdict: 'better' | 'worse' | 'neither'
}

/** The change between two numbers; nothing where one of them is not there. */
export function findChange(
  now: number | null | undefined,
  before: number | null | undefined,
  better: Indicator['better'],
): Change | undefined {
  if (now === null || now === undefined || before === null || before === undefined) return undefined
  const difference = now - before
  if (Math.abs(difference) < 1e-9) return { difference: 0, sign: '＝', verdict: 'neither' }
  const isMore = difference > 0
  const verdict = isMore === (better === 'more') ? 'better' : 'worse'
  return { difference, sign: isMore ? '▲' : '▼', verdict: better === 'neither' ? 'neither' : verdict }
}

/** The size of a change: percentage points for shares, otherwise in the unit itself. */
export function formatChange({ difference }: Change, unit: MeasureUnit, language: Language): string {
  const size = Math.abs(difference)
  return unit === 'share' ? (size * 100).toFixed(1) : formatValue(size, unit, language)
}

function filled(words: string, amount: number): string {
  return words.replace('{{n}}', amount.toFixed(1))
}
