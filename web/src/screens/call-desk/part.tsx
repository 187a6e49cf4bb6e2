import type { ReactNode } from 'react'

/** A part of the desk: its name, beside it what has been chosen or is wrong, and its fields. */
export function Part({
  name,
  aside,
  problem,
  area,
  children,
}: {
  readonly name: string
  readonly aside?: ReactNode
  readonly problem?: string | undefined
  readonly area: string
  readonly children: ReactNode
}) {
  return (
    <section className={`call-part call-${area}`} aria-label={name} data-wrong={problem !== undefined}>
      <div className="call-part-head">
        <h2>{name}</h2>
        {problem === undefined ? (
          aside
        ) : (
          <p className="call-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {children}
    </section>
  )
}
