import type { Channel } from '@yiwang/kernel'

import type { Prng } from '../city/prng.ts'

/** What will become of a matter, as far as chance has to say in it. */
export interface Fate {
  readonly isDeclined: boolean
  readonly isVoided: boolean
  readonly mergeInto?: string
  /** The moment from which there is nothing left to be merged into. */
  readonly mergeBefore?: number
  /** How many wrong units it is sent to before the right one. */
  readonly wrongTurns: number
  readonly isReferred: boolean
  readonly isHungUp: boolean
  readonly isGivenUp: boolean
  /** Whether the first request of the unit is refused. */
  readonly isRefusedOnce: boolean
  readonly rejections: number
  readonly isReopened: boolean
  readonly isExtended: boolean
  /** What its reporter says in the end, from 1 (very dissatisfied) to 5; nothing when they say nothing. */
  readonly score?: number
  /** The share of the handling limit that the unit takes; above 1 is late. */
  readonly pace: number
  /** The same for the posts of the centre. */
  readonly centrePace: number
}

/** What the draw depends on. */
export interface FateFacts {
  readonly channel: Channel
  readonly category: string
  readonly urgent: boolean
  readonly mergeInto?: string
}

/** Draws what will become of a matter. */
export function drawFate(prng: Prng, facts: FateFacts): Fate {
  const turn = prng.next()
  const refused = drawRefusal(prng, facts)
  return {
    ...refused,
    ...(facts.mergeInto !== undefined && { mergeInto: facts.mergeInto }),
    wrongTurns: wrongTurnsOf(turn, facts.urgent),
    isReferred: prng.chance(0.3),
    isHungUp: isPlain(facts) && prng.chance(facts.category.startsWith('H') ? 0.02 : 0.055),
    isGivenUp: isPlain(facts) && prng.chance(0.012),
    isRefusedOnce: prng.chance(0.15),
    rejections: prng.chance(0.09) ? prng.whole(1, 2) : 0,
    isReopened: prng.chance(0.06),
    isExtended: isPlain(facts) && prng.chance(0.05),
    ...drawScore(prng, facts),
    pace: drawPace(prng, facts.urgent),
    centrePace: prng.chance(0.05) ? prng.between(1.02, 1.8) : prng.between(0.25, 0.96),
  }
}

function isPlain(facts: FateFacts): boolean {
  return !facts.urgent && facts.mergeInto === undefined
}

function drawRefusal(prng: Prng, facts: FateFacts): Pick<Fate, 'isDeclined' | 'isVoided'> {
  const isDeclined = isPlain(facts) && facts.channel !== 'grid_worker' && prng.chance(0.035)
  return { isDeclined, isVoided: isPlain(facts) && !isDeclined && prng.chance(0.008) }
}

function wrongTurnsOf(turn: number, isUrgent: boolean): number {
  if (turn < 0.035) return 2
  return turn < (isUrgent ? 0.05 : 0.14) ? 1 : 0
}

/** A good third of those who reported say how it went. */
function drawScore(prng: Prng, { channel }: FateFacts): Pick<Fate, 'score'> {
  const draw = prng.next()
  if (channel !== 'resident_page' || !prng.chance(0.38)) return {}
  return { score: [0.5, 0.78, 0.9, 0.96].filter((step) => draw > step).reduce((score) => score - 1, 5) }
}

function drawPace(prng: Prng, isUrgent: boolean): number {
  const draw = prng.next()
  if (draw < 0.02) return prng.between(2.5, isUrgent ? 12 : 5)
  if (draw < 0.08) return prng.between(1.03, 2.1)
  if (draw < 0.5) return prng.between(0.86, 0.99)
  return prng.between(0.4, 0.86)
}
