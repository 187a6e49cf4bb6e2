const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const multiples: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of an Arabic numeral, thousands marked by commas or not; NaN where it is none. */
export function parseArabic(numeral: string): number {
  return Number(numeral.replaceAll(',', ''))
}

/** The value of a Chinese numeral below ten thousand (三百二十, 百, 两); NaN where it is none. */
export function parseChinese(numeral: string): number {
  let total = 0
  let digit: number | null = null
  for (const char of numeral) {
    const value = digits[char]
    const multiple = multiples[char]
    if (value === undefined && multiple === undefined) return Number.NaN
    if (value !== undefined) digit = value
    if (multiple !== undefined) {
      total += (digit ?? 1) * multiple
      digit = null
    }
  }
  return total + (digit ?? 0)
}
