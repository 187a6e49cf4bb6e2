import { AppliedRuleChanges, type RuleChange } from '@yiwang/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { presentProblem, sendJson } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { batchesOf } from './batches.ts'

/** How far the chosen matters have moved: by matter `moved` or the problem it was refused with. */
export interface Applying {
  readonly phase: 'idle' | 'applying' | 'done' | 'failed'
  readonly all: number
  readonly outcomes: ReadonlyMap<string, string>
  readonly problem?: string
}

export const movedMark = 'moved'

const batchSize = 50

/** Moves the chosen matters to the rules in force, batch by batch; what has moved stays moved when a batch fails. */
export function useApplying(): Applying & {
  readonly apply: (changes: readonly RuleChange[], reason: string) => void
  readonly reset: () => void
} {
  const client = useQueryClient()
  const { language } = useLanguage()
  const [applying, setApplying] = useState<Applying>({ phase: 'idle', all: 0, outcomes: new Map() })

  async function run(changes: readonly RuleChange[], reason: string): Promise<void> {
    const outcomes = new Map<string, string>()
    const all = changes.length
    setApplying({ phase: 'applying', all, outcomes: new Map() })
    try {
      // Each batch waits for the one before, so that one can see how far it is, and what failed stays the last.
      await batchesOf(changes, batchSize).reduce(async (before, batch) => {
        await before
        for (const [id, outcome] of await moveBatch(batch, reason)) outcomes.set(id, outcome)
        setApplying({ phase: 'applying', all, outcomes: new Map(outcomes) })
      }, Promise.resolve())
      setApplying({ phase: 'done', all, outcomes })
    } catch (error) {
      setApplying({ phase: 'failed', all: changes.length, outcomes, problem: presentProblem(error, language) })
    }
    await client.invalidateQueries({ queryKey: ['matters'] })
    await client.invalidateQueries({ queryKey: ['matter'] })
  }
  return {
    ...applying,
    apply: (changes, reason) => void run(changes, reason),
    reset: () => setApplying({ phase: 'idle', all: 0, outcomes: new Map() }),
  }
}

async function moveBatch(batch: readonly RuleChange[], reason: string): Promise<readonly (readonly [id: string, outcome: string])[]> {
  const body = { matters: batch.map(({ id, version }) => ({ id, version })), reason }
  const done = await sendJson('POST', '/api/rule-changes', { body, shape: AppliedRuleChanges })
  return [...done.moved.map((id) => [id, movedMark] as const), ...done.refused.map(({ id, problem }) => [id, problem] as const)]
}
