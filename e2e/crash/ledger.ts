/** A report that was sent: under which key, with which photo; the number once it was acknowledged. */
export interface SentReport {
  readonly key: string
  readonly file: string | undefined
  number?: string
}

/** A move or a note that was sent under a key; `version` is what the answer said the matter was at. */
export interface SentChange {
  readonly key: string
  readonly number: string
  /** The move's id, or the text of a note. */
  readonly what: string
  version?: number
}

/** Everything that clients sent and what of it was acknowledged: what the database is held against. */
export class Ledger {
  readonly reports = new Map<string, SentReport>()
  readonly changes = new Map<string, SentChange>()
  /** SHA-256 of every file that was acknowledged. */
  readonly files = new Set<string>()
  /** Answers that no client should have to see: everything but success and a refusal that says when to come again. */
  readonly surprises: string[] = []

  get acknowledged(): { readonly matters: number; readonly moves: number; readonly files: number } {
    return {
      matters: [...this.reports.values()].filter(({ number }) => number !== undefined).length,
      moves: [...this.changes.values()].filter(({ version }) => version !== undefined).length,
      files: this.files.size,
    }
  }
}
