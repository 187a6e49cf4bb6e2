import './standing.css'

import { residentPhrases, type Language } from '@yiwang/contract'
import type { PledgeStanding } from '@yiwang/kernel'
import { Badge, type Look } from '@yiwang/ui'

/** The sign and the colour of each standing; no two have the same sign. */
export const standingLooks: Readonly<Record<PledgeStanding, Look>> = {
  done: { tone: 'green', sign: 'check' },
  ahead: { tone: 'blue', sign: 'arrow' },
  on_schedule: { tone: 'blue', sign: 'half' },
  behind: { tone: 'red', sign: 'triangle' },
  not_measured: { tone: 'grey', sign: 'dash' },
}

/** Where a pledge stands: a sign, a word and a colour. */
export function StandingBadge({ standing, language }: { readonly standing: PledgeStanding; readonly language: Language }) {
  return <Badge look={standingLooks[standing]}>{residentPhrases[language].pledgeTerm.standing[standing]}</Badge>
}
