import type { TFunction } from 'i18next'

/** Metres as people say them: 85 米, 1.2 公里. */
export function formatMetres(metres: number, t: TFunction): string {
  if (metres < 1000) return t('evidence.metres', { metres: Math.round(metres) })
  const kilometres = metres < 100_000 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000))
  return t('evidence.kilometres', { kilometres })
}

/** Minutes as people say them: 45 分钟, 6 小时, 3 天; the largest unit of which there are two. */
export function formatMinutes(minutes: number, t: TFunction): string {
  if (minutes < 120) return t('evidence.minutes', { minutes })
  if (minutes < 2880) return t('evidence.hours', { hours: Math.round(minutes / 60) })
  return t('evidence.days', { days: Math.round(minutes / 1440) })
}
