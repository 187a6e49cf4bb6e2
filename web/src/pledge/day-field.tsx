import './day-field.css'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly onChange: (day: string) => void
}

/** A day, chosen or typed; an emptied field keeps the day it had. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  return (
    <input
      type="date"
      className="day-field"
      aria-label={label}
      value={value}
      min={min}
      max={max}
      onChange={({ target }) => target.value !== '' && onChange(target.value)}
    />
  )
}
