import { LiveEvent } from '@yiwang/contract'

/** How the stream is: on its way, open, or broken since an instant (epoch milliseconds). */
export type LiveState = { readonly kind: 'connecting' } | { readonly kind: 'open' } | { readonly kind: 'broken'; readonly since: number }

/** What a listener hears: a change of a matter, a change of the stream's state, or that changes were missed. */
export interface LiveListener {
  readonly onEvent?: (event: LiveEvent) => void
  readonly onMissed?: () => void
  readonly onState?: (state: LiveState) => void
}

/** The part of an EventSource that is used, so that a test can stand in. */
export type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>

const closed = 2
const retryMs = 5000

/** One stream for the whole tab: opened for the first listener, let go with the last, and mended when it breaks. */
export class LiveStream {
  readonly #open: () => Source
  readonly #now: () => number
  readonly #listeners = new Set<LiveListener>()
  #source: Source | undefined
  #state: LiveState = { kind: 'connecting' }
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(open: () => Source, now: () => number) {
    this.#open = open
    this.#now = now
  }

  get state(): LiveState {
    return this.#state
  }

  /** Listens; the answer stops it. */
  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener)
    if (!this.#source && this.#timer === undefined) this.#connect()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#letGo()
    }
  }

  #connect(): void {
    this.#timer = undefined
    const source = this.#open()
    this.#source = source
    source.addEventListener('open', () => this.#opened())
    source.addEventListener('error', () => this.#broke(source))
    source.addEventListener('matter', (message) => this.#hear(message))
  }

  #letGo(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#source?.close()
    this.#source = undefined
    this.#state = { kind: 'connecting' }
  }

  #opened(): void {
    const wasBroken = this.#state.kind === 'broken'
    this.#turn({ kind: 'open' })
    if (wasBroken) for (const { onMissed } of this.#listeners) onMissed?.()
  }

  // The browser tries again by itself unless the answer was a refusal; then it is up to us.
  #broke(source: Source): void {
    if (source !== this.#source) return
    if (this.#state.kind !== 'broken') this.#turn({ kind: 'broken', since: this.#now() })
    if (source.readyState !== closed || this.#timer !== undefined) return
    this.#source = undefined
    this.#timer = setTimeout(() => this.#connect(), retryMs)
  }

  #hear(message: MessageEvent): void {
    const event = LiveEvent.safeParse(readJson(message.data))
    if (event.success) for (const { onEvent } of this.#listeners) onEvent?.(event.data)
  }

  #turn(state: LiveState): void {
    this.#state = state
    for (const { onState } of this.#listeners) onState?.(state)
  }
}

function readJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data)) as unknown
  } catch {
    return undefined
  }
}
