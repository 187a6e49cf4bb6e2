import './field.css'

import { useId, type ComponentProps } from 'react'

interface Props extends ComponentProps<'select'> {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What stands there while nothing is chosen. */
  readonly empty: string
}

/** One of many, with the list that the phone itself shows. */
export function Select({ label, options, empty, ...rest }: Props) {
  const id = useId()
  return (
    <div className="y-field">
      <label className="y-field-label" htmlFor={id}>
        {label}
      </label>
      <select {...rest} id={id} className="y-input">
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
