import './tone.css'
import './status-badge.css'

import { residentPhrases, type Language } from '@yiwang/contract'
import type { Heat, MatterStatus } from '@yiwang/kernel'
import type { ReactNode } from 'react'

import { SignMark } from './sign-mark.tsx'
import { heatLooks, statusLooks, type Look } from './tone.ts'

/** Where a matter stands: its own sign, word and colour. */
export function StatusBadge({ status, language }: { readonly status: MatterStatus; readonly language: Language }) {
  return <Badge look={statusLooks[status]}>{residentPhrases[language].matter.status[status]}</Badge>
}

/** How pressing its clock is; `children` may say it exactly (剩 3 小时) instead of the general word. */
export function HeatBadge({
  heat,
  language,
  children,
}: {
  readonly heat: Heat
  readonly language: Language
  readonly children?: ReactNode
}) {
  return <Badge look={heatLooks[heat]}>{children ?? residentPhrases[language].matter.heat[heat]}</Badge>
}

/** A sign and a word in one tone. */
export function Badge({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  return (
    <span className={`y-badge y-tone-${look.tone}`}>
      <SignMark sign={look.sign} />
      <span>{children}</span>
    </span>
  )
}
