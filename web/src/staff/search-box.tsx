import { Input, type InputRef } from 'antd'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'

interface SearchBoxProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly className?: string
  readonly value: string
  readonly onSearch: (words: string) => void
}

const pauseMs = 350

/** The words searched for; asked when one pauses, and not while a Chinese word is still being composed. */
export function SearchBox({ ref, label, className, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  const isComposing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const box = useRef<InputRef>(null)
  useImperativeHandle(ref, () => box.current?.input as HTMLInputElement)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address changed by another way, such as a saved view or the back button.
  if (value !== asked) {
    setAsked(value)
    setTyped(value)
  }

  function search(words: string): void {
    clearTimeout(timer.current)
    setAsked(words.trim())
    if (words.trim() !== value) onSearch(words.trim())
  }

  function type(words: string): void {
    setTyped(words)
    clearTimeout(timer.current)
    if (!isComposing.current) timer.current = setTimeout(() => search(words), pauseMs)
  }

  return (
    <Input
      ref={box}
      type="search"
      {...(className !== undefined && { className })}
      allowClear
      value={typed}
      placeholder={label}
      aria-label={label}
      maxLength={200}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        type(event.currentTarget.value)
      }}
      onPressEnter={() => search(typed)}
      onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
    />
  )
}
