import { RuleChangePage, type RuleChange } from '@yiwang/contract'
import { useEffect, useRef, useState } from 'react'

import { getJson } from '../../api/client.ts'

/** How far a dry run has come. */
export interface DryRun {
  readonly phase: 'idle' | 'checking' | 'done' | 'stopped' | 'failed'
  readonly checked: number
  readonly running: number
  readonly changes: readonly RuleChange[]
  readonly error?: unknown
}

const nothingYet: DryRun = { phase: 'idle', checked: 0, running: 0, changes: [] }

/** Looks at every running matter, page by page; nothing is changed by it, and it can be stopped at any time. */
export function useDryRun(): DryRun & { readonly start: () => void; readonly stop: () => void } {
  const [run, setRun] = useState(nothingYet)
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])

  // One page after the other: each begins where the one before ended.
  async function walk(seen: DryRun, question: string, signal: AbortSignal): Promise<void> {
    const page = await getJson(`/api/rule-changes/dry-run${question}`, RuleChangePage, signal)
    if (signal.aborted) return
    const all: DryRun = { ...addPage(seen, page), phase: page.next === null ? 'done' : 'checking' }
    setRun(all)
    if (page.next !== null) await walk(all, `?after=${page.next}`, signal)
  }

  function start(): void {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    setRun({ ...nothingYet, phase: 'checking' })
    walk(nothingYet, '', controller.signal).catch((error: unknown) => {
      if (!controller.signal.aborted) setRun((before) => ({ ...before, phase: 'failed', error }))
    })
  }

  function stop(): void {
    current.current?.abort()
    setRun((before) => ({ ...before, phase: 'stopped' }))
  }
  return { ...run, start, stop }
}

/** What was found so far with one more page; a matter that came up twice counts once. */
export function addPage(seen: DryRun, page: RuleChangePage): DryRun {
  const known = new Set(seen.changes.map(({ id }) => id))
  return {
    ...seen,
    checked: seen.checked + page.checked,
    running: page.running,
    changes: [...seen.changes, ...page.changes.filter(({ id }) => !known.has(id))],
  }
}
