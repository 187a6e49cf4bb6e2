import type { Language } from '@yiwang/contract'

/** A whole number as the wall says it: 1.2 万 in Chinese from ten thousand on, 12 K in English. */
export function formatCount(value: number, language: Language): string {
  if (value < 10_000) return value.toLocaleString('en')
  return language === 'en' ? `${trimmed(value / 1000)} K` : `${trimmed(value / 10_000)} 万`
}

function trimmed(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0).replace(/\.0$/u, '')
}
