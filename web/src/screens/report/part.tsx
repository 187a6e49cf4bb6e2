import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly note?: string
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** One numbered part of the page; what is missing from it is said under its heading. */
export function Part({ id, number, title, note, problem, children }: Props) {
  return (
    <section id={id} className="resident-sheet report-part" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        <span className="report-number" aria-hidden="true">
          {number}
        </span>
        {title}
        {note !== undefined && <span className="report-note">{note}</span>}
      </h2>
      {problem !== undefined && (
        <p className="report-problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </section>
  )
}
