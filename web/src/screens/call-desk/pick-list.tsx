import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'

/** A choice of the list: its key, and how it looks. */
export interface Pick {
  readonly key: string
  readonly look: ReactNode
}

interface PickListProps {
  readonly inputRef?: Ref<HTMLInputElement>
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly picks: readonly Pick[]
  readonly chosen?: string | undefined
  /** Digits choose while nothing is typed: 1 the first. */
  readonly withDigits?: boolean
  readonly isWrong?: boolean
  readonly isBusy?: boolean
  readonly empty: string
  readonly onType: (text: string) => void
  readonly onPick: (key: string) => void
}

/** A field whose choices lie open under it, so that nothing jumps: type, move with the arrows, Enter or a digit chooses. */
export function PickList({ inputRef, ...props }: PickListProps) {
  const { label, picks, withDigits = false, chosen, onType, onPick } = props
  const list = useId()
  const [moved, setMoved] = useState({ among: '', to: 0 })
  const options = useRef<HTMLUListElement>(null)
  // Another list begins at its top.
  const among = picks.map(({ key }) => key).join(' ')
  const at = moved.among === among ? moved.to : 0
  useEffect(() => {
    options.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function press(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && picks.length > 0) {
      event.preventDefault()
      setMoved({ among, to: (at + step + picks.length) % picks.length })
      return
    }
    const place = placeOf(event.key)
    if (place === undefined) return
    // A digit before the list has come chooses nothing, and is no word either.
    event.preventDefault()
    const pick = picks[place]
    if (pick) onPick(pick.key)
  }
  function placeOf(key: string): number | undefined {
    if (key === 'Enter') return at
    return withDigits && props.value === '' && /^[1-9]$/u.test(key) ? Number(key) - 1 : undefined
  }

  return (
    <div className="call-picks">
      <input
        ref={inputRef}
        className="call-input"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={picks.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={picks[at] ? `${list}-${at}` : undefined}
        aria-invalid={props.isWrong}
        aria-busy={props.isBusy}
        placeholder={props.placeholder}
        value={props.value}
        maxLength={100}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      {picks.length === 0 && props.empty !== '' ? <div className="call-empty">{props.empty}</div> : null}
      <ul ref={options} id={list} role="listbox" aria-label={label} className="call-options" hidden={picks.length === 0}>
        {picks.map((pick, place) => (
          <li
            key={pick.key}
            id={`${list}-${place}`}
            role="option"
            aria-selected={pick.key === chosen}
            data-active={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(pick.key)}
          >
            {withDigits ? <kbd aria-hidden="true">{place + 1}</kbd> : null}
            {pick.look}
          </li>
        ))}
      </ul>
    </div>
  )
}
