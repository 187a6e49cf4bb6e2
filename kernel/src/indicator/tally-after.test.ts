import { describe, expect, test } from 'vitest'

import { applyEvent } from '../matter/apply-event.ts'
import type { EventBody } from '../matter/event.ts'
import { exampleNow, exampleReport } from '../matter/example-world.ts'
import type { Carried, Matter } from '../matter/matter.ts'
import type { MoveId } from '../matter/move.ts'
import type { MatterStatus } from '../matter/status.ts'

interface Step {
  readonly move: MoveId
  readonly to: MatterStatus
  readonly by?: string
  readonly unit?: string
  readonly carried?: Carried
}

const hour = 3_600_000

/** The state after these moves, an hour apart; `back` names the step whose state an undo restores. */
function live(steps: readonly (Step | { readonly back: number })[]): Matter {
  const states = [exampleReport().matter]
  for (const step of steps) states.push(next(states, 'back' in step ? undoing(states[step.back]) : step))
  return states.at(-1) ?? exampleReport().matter
}

type Undo = Step & { readonly restored?: Matter }

function undoing(restored: Matter | undefined): Undo {
  return { move: 'undo', to: restored?.status ?? 'reported', ...(restored && { restored }) }
}

function next(states: readonly Matter[], { by = 'p', unit, carried = {}, ...moved }: Undo): Matter {
  const matter = states.at(-1)
  const body: EventBody = { kind: 'moved', ...moved, carried, clocks: matter?.clock ? { clock: matter.clock } : {} }
  const whose = { district: '990102', matter: '1', by, role: 'system' as const, ...(unit !== undefined && { unit }) }
  return applyEvent(matter, { ...whose, seq: states.length + 1, at: exampleNow + states.length * hour, body })
}

const accept: Step = { move: 'accept', to: 'accepted' }

function dispatch(leadUnit: string, by = 'p'): Step {
  return { move: 'dispatch', to: 'dispatched', by, carried: { leadUnit } }
}

describe('the tally', () => {
  test('is not there while there is nothing to tell', () => {
    expect(live([accept]).tally).toBeUndefined()
  })

  test('keeps the first dispatch and every unit it was sent to, and who sent it back', () => {
    const { tally } = live([
      accept,
      dispatch('cityscape', 'first'),
      { move: 'return', to: 'returned', unit: 'cityscape' },
      dispatch('water', 'second'),
      { move: 'appeal', to: 'in_ruling', unit: 'water' },
      { move: 'rule', to: 'dispatched', carried: { leadUnit: 'cityscape' } },
    ])
    expect(tally).toEqual({
      sentTo: ['cityscape', 'water'],
      returnedBy: ['cityscape', 'water'],
      firstDispatch: { at: exampleNow + 2 * hour, by: 'first', isLate: false },
      rulings: 1,
    })
  })

  test('keeps the first closing, counts refusals of the work, and reopenings only after a closing', () => {
    const { tally } = live([
      { move: 'reject', to: 'handling' },
      { move: 'close', to: 'closed' },
      { move: 'reopen', to: 'reopened' },
      { move: 'close', to: 'closed' },
      { move: 'give_up', to: 'unsolvable' },
      { move: 'reopen', to: 'reopened' },
    ])
    expect(tally).toEqual({ rejects: 1, closedAt: exampleNow + 2 * hour, closedReopenings: 1 })
  })

  test('forgets what was undone', () => {
    expect(live([accept, dispatch('cityscape'), { back: 1 }]).tally).toBeUndefined()
    expect(
      live([accept, dispatch('cityscape'), { move: 'return', to: 'returned', unit: 'cityscape' }, { back: 2 }]).tally?.returnedBy,
    ).toBeUndefined()
  })
})
