import type { EvidenceFlag } from '@yiwang/contract'
import type { TFunction } from 'i18next'

import { formatMetres, formatMinutes } from './format-figure.ts'

/** A flag in words, with its figures. `matter` is the matter that is looked at. */
export function presentFlag(flag: EvidenceFlag, matter: string, t: TFunction): string {
  switch (flag.kind) {
    case 'far':
      return t('evidence.flag.far', { metres: formatMetres(flag.metres, t), limit: formatMetres(flag.limit, t) })
    case 'old':
    case 'future':
      return t(`evidence.flag.${flag.kind}`, { time: formatMinutes(flag.minutes, t) })
    case 'seen_before':
      return `${seenWords(flag, matter, t)}${flag.bits > 0 ? t('evidence.flag.alike', { bits: flag.bits }) : ''}`
    case 'claim_differs':
      return differsWords(flag, t)
    case 'no_time':
    case 'no_place':
      return t(`evidence.flag.${flag.kind}`)
  }
}

function seenWords(flag: Extract<EvidenceFlag, { kind: 'seen_before' }>, matter: string, t: TFunction): string {
  return flag.matter === matter ? t('evidence.flag.seen_here') : t('evidence.flag.seen_before', { number: flag.number })
}

function differsWords({ metres, minutes }: Extract<EvidenceFlag, { kind: 'claim_differs' }>, t: TFunction): string {
  const [place, time] = [formatMetres(metres ?? 0, t), formatMinutes(minutes ?? 0, t)]
  if (metres === undefined) return t('evidence.flag.claim_differs_time', { time })
  if (minutes === undefined) return t('evidence.flag.claim_differs_place', { metres: place })
  return t('evidence.flag.claim_differs_both', { time, metres: place })
}
