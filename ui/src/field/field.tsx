import './field.css'

import { useId, type ComponentProps, type ReactNode } from 'react'

interface Around {
  readonly label: string
  /** Why it is asked, or an example. */
  readonly hint?: ReactNode
  /** What is not right with it, and what would be. */
  readonly problem?: string | undefined
  readonly isOptional?: string | undefined
}

/** One line to write in, with its label, its hint and what is wrong with it. */
export function Field({ label, hint, problem, isOptional, ...rest }: Around & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} isOptional={isOptional}>
      <input {...rest} id={id} className="y-input" aria-invalid={problem !== undefined} aria-describedby={`${id}-said`} />
    </Labelled>
  )
}

/** Several lines to write in; the counter shows when the end comes near. */
export function TextArea({ label, hint, problem, isOptional, ...rest }: Around & ComponentProps<'textarea'>) {
  const id = useId()
  const length = typeof rest.value === 'string' ? rest.value.length : 0
  const most = rest.maxLength ?? 0
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} isOptional={isOptional}>
      <textarea
        rows={4}
        {...rest}
        id={id}
        className="y-input y-area"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
      />
      {most > 0 && length > 0 && (
        <span className="y-field-count" data-near={length > most * 0.9}>
          {length} / {most}
        </span>
      )}
    </Labelled>
  )
}

function Labelled({ id, label, hint, problem, isOptional, children }: Around & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="y-field">
      <label className="y-field-label" htmlFor={id}>
        {label}
        {isOptional !== undefined && <span className="y-field-optional">{isOptional}</span>}
      </label>
      {children}
      <div id={`${id}-said`} className="y-field-said">
        {problem === undefined ? hint : <span className="y-field-problem">{problem}</span>}
      </div>
    </div>
  )
}
