import { createHash } from 'node:crypto'

/** A tile as it is sent, with its name for asking again. */
export interface KeptTile {
  readonly body: Uint8Array
  readonly tag: string
}

const most = 1000

/** Keeps tiles for a moment, each under everything that decides what is on it; whoever asks at the same time shares one. */
export class TileCache {
  readonly #kept = new Map<string, { readonly at: number; readonly tile: Promise<KeptTile> }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The tile of a key, made anew when the one that is kept is older than `freshMs`. */
  get({ key, freshMs }: { readonly key: string; readonly freshMs: number }, make: () => Promise<Uint8Array>): Promise<KeptTile> {
    const known = this.#kept.get(key)
    if (known && this.#now() - known.at < freshMs) return known.tile
    const tile = make().then((body) => ({ body, tag: `"${createHash('sha1').update(body).digest('base64url')}"` }))
    this.#kept.delete(key)
    this.#kept.set(key, { at: this.#now(), tile })
    tile.catch(() => this.#kept.delete(key))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest)
    return tile
  }
}
