import { applyEvent, chainEvent, chainStart, type EventBody, type EventDraft, type Matter, type MatterEvent } from '@yiwang/kernel'

import { sha256 } from '../../matter/sha256.ts'
import type { Lived } from './live-through.ts'

/** Another matter was merged into a lived one, by whom and when; its number in the history comes with its place there. */
export type Joined = Omit<EventDraft, 'district' | 'matter' | 'seq' | 'body'> & { readonly body: Extract<EventBody, { kind: 'joined' }> }

/** The life with what was merged into it, each at its moment: numbered and chained anew, and as that history says. */
export function weaveIn(lived: Lived, joined: readonly Joined[]): Lived {
  if (joined.length === 0) return lived
  const { district, id } = lived.matter
  const told = [...lived.events, ...joined].toSorted((one, other) => one.at - other.at)
  let matter: Matter | undefined
  const events: MatterEvent[] = []
  for (const [index, { at, by, role, unit, body }] of told.entries()) {
    const draft = { district, matter: id, seq: index + 1, at, by, role, ...(unit !== undefined && { unit }), body }
    const event = chainEvent(draft, events.at(-1)?.hash ?? chainStart, sha256)
    matter = applyEvent(matter, event)
    events.push(event)
  }
  return { matter: matter ?? lived.matter, events }
}
