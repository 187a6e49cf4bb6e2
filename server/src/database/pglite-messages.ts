/** How the worker is opened: a folder on disk or memory; a dump to start from when there is nothing yet. */
export interface WorkerSettings {
  readonly folder?: string
  readonly dump?: string
  /** Milliseconds to wait before opening. */
  readonly pause?: number
}

/** What the main thread asks. */
export type WorkerQuestion =
  | { readonly id: number; readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly id: number; readonly kind: 'dump' }
  | { readonly id: number; readonly kind: 'close' }

/** What the worker answers: rows, or an error with PostgreSQL's own code. */
export interface WorkerAnswer {
  readonly id: number
  readonly result?: { readonly rows: readonly unknown[]; readonly affected: number }
  readonly error?: { readonly message: string; readonly code?: string; readonly constraint?: string; readonly detail?: string }
}
