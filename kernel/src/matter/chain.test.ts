import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyEvent, replay } from './apply-event.ts'
import { canonical, chainEvent, findBrokenLink } from './chain.ts'
import { decideMove } from './decide-move.ts'
import type { MatterEvent } from './event.ts'
import { exampleCarried, exampleHash, exampleReport, exampleWorld } from './example-world.ts'
import type { Matter } from './matter.ts'
import type { MoveId } from './move.ts'

const steps: readonly (readonly [MoveId, 'receiver' | 'dispatcher' | 'handler' | 'verifier'])[] = [
  ['accept', 'receiver'],
  ['dispatch', 'dispatcher'],
  ['sign', 'handler'],
  ['handle', 'handler'],
  ['close', 'verifier'],
]

function wholeLife(): { readonly matter: Matter; readonly history: readonly MatterEvent[] } {
  const first = exampleReport()
  let { matter } = first
  const history = [first.event]
  for (const [move, role] of steps) {
    const actor = { id: role, roles: [role], unit: role === 'handler' ? 'cityscape' : 'centre' }
    const decided = decideMove(matter, { actor, move, carried: exampleCarried }, exampleWorld())
    if (!decided.ok) throw new Error(decided.problem.code)
    const event = chainEvent(decided.value, history.at(-1)?.hash ?? '', exampleHash)
    history.push(event)
    matter = applyEvent(matter, event)
  }
  return { matter, history }
}

describe('a history', () => {
  test('says the state: replaying it gives what the moves gave', () => {
    const { matter, history } = wholeLife()
    expect(replay(history)).toEqual(matter)
    expect(matter.status).toBe('closed')
  })

  test('holds as a chain, also after a database has reordered the keys', () => {
    const { history } = wholeLife()
    const reordered = history.map(
      (event) => JSON.parse(JSON.stringify(event, Object.keys(deepKeys(event)).toSorted().toReversed())) as MatterEvent,
    )
    expect(findBrokenLink(reordered, exampleHash)).toBeUndefined()
  })

  test('names the first link that was tampered with, moved or left out', () => {
    const { history } = wholeLife()
    history.forEach((event, index) => {
      const tampered = history.with(index, { ...event, by: 'somebody else' })
      expect(findBrokenLink(tampered, exampleHash)?.seq).toBe(event.seq)
      if (index === history.length - 1) return
      expect(findBrokenLink(history.toSpliced(index, 1), exampleHash)?.seq).toBe(index + 2)
    })
  })
})

function deepKeys(value: unknown): Record<string, true> {
  if (value === null || typeof value !== 'object') return {}
  const own = Array.isArray(value) ? {} : Object.fromEntries(Object.keys(value).map((key) => [key, true as const]))
  return Object.assign(own, ...Object.values(value).map((item) => deepKeys(item)))
}

test('the canonical text of a value does not depend on the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonical(turned)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
