import '../status-badge/tone.css'
import './timeline.css'

import type { ReactNode } from 'react'

import type { Tone } from '../status-badge/tone.ts'

export interface Step {
  readonly key: string
  readonly tone: Tone
  /** The sign in the circle: its shape tells the kind of step without the colour. */
  readonly mark: ReactNode
  readonly title: ReactNode
  readonly when: ReactNode
  readonly body?: ReactNode
}

/** A story, one step below the other; the order is the caller's. */
export function Timeline({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  return (
    <ol className="y-timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className="y-step">
          <span className={`y-step-mark y-tone-${step.tone}`} aria-hidden="true">
            {step.mark}
          </span>
          <div className="y-step-head">
            <span className="y-step-title">{step.title}</span>
            <span className="y-step-when">{step.when}</span>
          </div>
          {step.body !== undefined && <div className="y-step-body">{step.body}</div>}
        </li>
      ))}
    </ol>
  )
}
