import type { LiveEvent } from '@yiwang/contract'
import { isInScope, scopeUnitsOf, type Matter, type Scope } from '@yiwang/kernel'

/** An open page: what it may see, how it is told, how it is sent away. */
interface Listener {
  /** Who listens: a person's id. */
  readonly person: string
  readonly scope: Scope
  readonly hear: (event: LiveEvent) => void
  readonly end: () => void
}

/** Tells open pages what has just been kept, each only what lies in its scope. */
export class Live {
  readonly #listeners = new Set<Listener>()
  #changes = 0

  /** Counts what was announced: whoever keeps an answer knows by it whether anything has changed since. */
  get changes(): number {
    return this.#changes
  }

  /** Listens within a scope; the answer stops it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sends every page away, so that the server can stop. */
  close(): void {
    for (const { end } of this.#listeners) end()
    this.#listeners.clear()
  }

  /** Sends the open pages of a person away; those that may still see ask again. */
  sendAway(person: string): void {
    for (const listener of this.#listeners) {
      if (listener.person !== person) continue
      this.#listeners.delete(listener)
      listener.end()
    }
  }

  /** How many pages listen. */
  get size(): number {
    return this.#listeners.size
  }

  announce({ matter, kind }: { readonly matter: Matter; readonly kind: LiveEvent['kind'] }): void {
    this.#changes += 1
    if (this.#listeners.size === 0) return
    const row = { district: matter.district, area: matter.place.area, units: scopeUnitsOf(matter) }
    const { id, number, status, version, place } = matter
    const event: LiveEvent = { kind, id, number, status, version, position: { lon: place.lon, lat: place.lat } }
    for (const { scope, hear } of this.#listeners) if (isInScope(scope, row)) hear(event)
  }
}
