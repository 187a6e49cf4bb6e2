import type { Heat, MatterStatus } from '@yiwang/kernel'

/** What a colour means: blue for what goes its way, green done, amber soon, red late, violet waiting for a ruling or an approval, grey ended. */
export const tones = ['blue', 'green', 'amber', 'red', 'violet', 'grey'] as const

export type Tone = (typeof tones)[number]

/** The drawn signs; no two that may stand side by side differ by colour alone. */
export const signs = [
  'ring',
  'half',
  'arrow',
  'turning',
  'eye',
  'check',
  'dash',
  'back',
  'scales',
  'bars',
  'square',
  'cross',
  'again',
  'join',
  'clock',
  'triangle',
  'alarm',
] as const

export type Sign = (typeof signs)[number]

export interface Look {
  readonly tone: Tone
  readonly sign: Sign
}

export const statusLooks: Readonly<Record<MatterStatus, Look>> = {
  reported: { tone: 'blue', sign: 'ring' },
  accepted: { tone: 'blue', sign: 'half' },
  declined: { tone: 'grey', sign: 'dash' },
  dispatched: { tone: 'blue', sign: 'arrow' },
  handling: { tone: 'blue', sign: 'turning' },
  handled: { tone: 'violet', sign: 'eye' },
  closed: { tone: 'green', sign: 'check' },
  returned: { tone: 'amber', sign: 'back' },
  in_ruling: { tone: 'violet', sign: 'scales' },
  hung_up: { tone: 'grey', sign: 'bars' },
  unsolvable: { tone: 'grey', sign: 'square' },
  void: { tone: 'grey', sign: 'cross' },
  reopened: { tone: 'amber', sign: 'again' },
  merged: { tone: 'grey', sign: 'join' },
}

export const heatLooks: Readonly<Record<Heat, Look>> = {
  calm: { tone: 'green', sign: 'clock' },
  amber: { tone: 'amber', sign: 'half' },
  red: { tone: 'red', sign: 'triangle' },
  overdue: { tone: 'red', sign: 'alarm' },
  paused: { tone: 'grey', sign: 'bars' },
  stopped: { tone: 'grey', sign: 'square' },
}

/** The sign that a message of this tone begins with. */
export const toneSigns: Readonly<Record<Tone, Sign>> = {
  blue: 'ring',
  green: 'check',
  amber: 'triangle',
  red: 'alarm',
  violet: 'scales',
  grey: 'dash',
}
