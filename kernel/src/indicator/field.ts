import { channels } from '../matter/matter.ts'
import { statuses } from '../matter/status.ts'

/**
 * What kind of thing a field holds, and so which criteria it can meet: `word` one of a fixed list, `code` a code that
 * contains others by its first digits, `name` a unit, `number` a count, `flag` yes or no, `time` working milliseconds.
 */
export type FieldKind = 'word' | 'code' | 'name' | 'number' | 'flag' | 'time'

interface Field {
  readonly kind: FieldKind
  readonly words?: readonly string[]
}

/**
 * Everything that an indicator can ask of a matter. The set is closed: what is not here cannot be asked, so every
 * question can be compiled, explained and opened. Nothing here says who somebody is (PIPL art. 6).
 */
export const matterFields = {
  status: { kind: 'word', words: statuses },
  channel: { kind: 'word', words: channels },
  category: { kind: 'code' },
  area: { kind: 'code' },
  leadUnit: { kind: 'name' },
  handledUnit: { kind: 'name' },
  reports: { kind: 'number' },
  returns: { kind: 'number' },
  rulings: { kind: 'number' },
  rejects: { kind: 'number' },
  reopenings: { kind: 'number' },
  extensions: { kind: 'number' },
  hangUps: { kind: 'number' },
  score: { kind: 'number' },
  isDecided: { kind: 'flag' },
  isAccepted: { kind: 'flag' },
  isAnsweredAtOnce: { kind: 'flag' },
  isDispatched: { kind: 'flag' },
  isHandled: { kind: 'flag' },
  isClosed: { kind: 'flag' },
  isEnded: { kind: 'flag' },
  isOverdue: { kind: 'flag' },
  isReturned: { kind: 'flag' },
  isReopened: { kind: 'flag' },
  isSolved: { kind: 'flag' },
  acceptedLate: { kind: 'flag' },
  dispatchedLate: { kind: 'flag' },
  handledLate: { kind: 'flag' },
  verifiedLate: { kind: 'flag' },
  acceptTime: { kind: 'time' },
  dispatchTime: { kind: 'time' },
  handleTime: { kind: 'time' },
  closeTime: { kind: 'time' },
} as const satisfies Record<string, Field>

export type MatterField = keyof typeof matterFields

/** Every field, in the order of the table. */
export const matterFieldNames = Object.keys(matterFields) as readonly MatterField[]

/** What a field holds; nothing when there is no such field. */
export function findField(name: string): Field | undefined {
  return Object.hasOwn(matterFields, name) ? matterFields[name as MatterField] : undefined
}
