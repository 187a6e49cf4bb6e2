import './move-field.css'

import type { ReactNode } from 'react'

interface MoveFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** A field with its name over it, and below it what is wrong or an example. */
export function MoveField({ label, hint, problem, children }: MoveFieldProps) {
  return (
    <div className="move-field" data-wrong={problem !== undefined}>
      <div className="move-label">{label}</div>
      {children}
      {problem === undefined ? null : (
        <p className="move-problem" role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && hint !== undefined ? <p className="move-hint">{hint}</p> : null}
    </div>
  )
}
