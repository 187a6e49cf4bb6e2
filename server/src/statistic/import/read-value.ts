/** What stands in tables of statistics where there is no number. */
const nothing = /^(?:[-—–―]+|[….]+|\/|无|暂无|n\/a)$/iu

/** Whether a cell has no number to tell: it is empty, or says that there is none. */
export function isWithoutValue(words: string): boolean {
  const text = words.trim()
  return text === '' || nothing.test(text)
}

/**
 * The number of a cell in the unit of its series: with or without thousands separators, and with that unit behind it (7.2％ where
 * it is %). Nothing for what is no number, or has another unit.
 */
export function readValue(words: string, unit: string): number | undefined {
  const text = foldUnit(words).replace(/^[−–﹣]/u, '-')
  const own = foldUnit(unit)
  const plain = own !== '' && text.endsWith(own) ? text.slice(0, -own.length) : text
  if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/iu.test(plain)) return undefined
  const value = Number(plain.replaceAll(',', ''))
  return Number.isFinite(value) ? value : undefined
}

/** A unit as it is compared: ％ is %, and ㎡ is m2. */
export function foldUnit(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s/gu, '')
}
