/**
 * What scores need of a history and the state does not hold otherwise; part of a matter's state, absent while there is
 * nothing to tell. Times are epoch milliseconds.
 */
export interface Tally {
  /** Every unit that was ever put in charge, in order, each once. */
  readonly sentTo?: readonly string[]
  /** The units that sent it back or appealed, each once. */
  readonly returnedBy?: readonly string[]
  /** The first dispatch: the one that is right or wrong. */
  readonly firstDispatch?: { readonly at: number; readonly by: string; readonly isLate: boolean }
  /** How often the verifier refused the work. */
  readonly rejects?: number
  /** How often the ruling officer decided. */
  readonly rulings?: number
  /** When it was closed for the first time. */
  readonly closedAt?: number
  /** Whether it was an inquiry that was answered on the spot. */
  readonly isAnsweredAtOnce?: true
  /** How often it was reopened after it had been closed. */
  readonly closedReopenings?: number
}
