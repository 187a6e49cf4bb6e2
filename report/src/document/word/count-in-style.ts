const digits = '〇一二三四五六七八九'
const circled = 0x2460
const manyLetters = 26

/** Writes a number of a list in a style of OOXML (ST_NumberFormat); bullets and styles not known here write nothing. */
export function countInStyle(count: number, style: string): string {
  if (/^(?:chineseCounting|chineseCountingThousand|chineseLegalSimplified|japaneseCounting|taiwaneseCounting\w*)$/u.test(style))
    return inChinese(count)
  if (style === 'ideographDigital' || style === 'japaneseDigitalTenThousand')
    return String(count).replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? '')
  if (style === 'decimalEnclosedCircle' || style === 'decimalEnclosedCircleChinese') return inCircle(count)
  if (style === 'upperLetter') return inLetters(count)
  if (style === 'lowerLetter') return inLetters(count).toLowerCase()
  return style.startsWith('decimal') ? String(count) : ''
}

/** 一 … 九十九; larger ones, which no heading has, in digits. */
function inChinese(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return ten + (ones === 0 ? '' : digits[ones])
}

function inCircle(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(circled + count - 1) : String(count)
}

function inLetters(count: number): string {
  return count < 1 ? '' : String.fromCodePoint(65 + ((count - 1) % manyLetters)).repeat(Math.ceil(count / manyLetters))
}
