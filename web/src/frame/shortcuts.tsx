import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'

/** A key, what it does in words, and doing it. `keys` is the browser's name of one key: j, Enter, /, Escape. */
export interface Shortcut {
  readonly keys: string
  readonly label: string
  readonly run: () => void
}

type Registered = RefObject<readonly Shortcut[]>

interface Registry {
  readonly all: Set<Registered>
}

const ShortcutContext = createContext<Registry | null>(null)

/** Lets the screens below register their keys; keys typed into a field are the field's. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo<Registry>(() => ({ all: new Set() }), [])
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const found = listRegistered(registry).find((shortcut) => shortcut.keys === event.key)
      if (found === undefined) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [registry])
  return <ShortcutContext value={registry}>{children}</ShortcutContext>
}

/** Gives the keys of a screen or a part of it for as long as it is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutContext)
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (registry === null) return undefined
    registry.all.add(latest)
    return () => {
      registry.all.delete(latest)
    }
  }, [registry])
}

/** The keys that work now, for the list shown on `?`. */
export function useRegisteredShortcuts(): () => readonly Shortcut[] {
  const registry = useContext(ShortcutContext)
  return () => (registry === null ? [] : listRegistered(registry))
}

function listRegistered(registry: Registry): readonly Shortcut[] {
  return [...registry.all].flatMap((registered) => [...registered.current]).toReversed()
}

const fields = 'input, textarea, select, [contenteditable="true"]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null
}
