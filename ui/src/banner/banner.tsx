import '../status-badge/tone.css'
import './banner.css'

import type { ReactNode } from 'react'

import { ToneMark } from '../status-badge/tone-mark.tsx'
import type { Tone } from '../status-badge/tone.ts'

interface Props {
  readonly tone: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** What can be done about it: buttons or links. */
  readonly actions?: ReactNode
}

/** Something that has to be said before one goes on; what is red is read out at once. */
export function Banner({ tone, title, children, actions }: Props) {
  return (
    <div className={`y-banner y-tone-${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <ToneMark tone={tone} />
      <div className="y-banner-words">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="y-banner-actions">{actions}</div>}
      </div>
    </div>
  )
}
