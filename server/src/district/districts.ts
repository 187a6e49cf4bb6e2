import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { Refusal } from '../problem/refusal.ts'
import { getDistrictData, listDistricts } from './district-store.ts'
import type { District } from './district.ts'
import { loadDistrict } from './load-district.ts'

/** The districts of this platform, in memory; `refresh` loads those whose revision has changed. */
export class Districts {
  readonly #db: Kysely<Schema>
  readonly #now: () => number
  #loaded: ReadonlyMap<string, District> = new Map()
  #refreshing: Promise<void> = Promise.resolve()

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Looks for changed revisions and loads them. Cheap when nothing has changed. */
  refresh(): Promise<void> {
    // One after the other: an older look that ends late must not put an older district back.
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#load())
    return this.#refreshing
  }

  async #load(): Promise<void> {
    const listed = await listDistricts(this.#db)
    this.#loaded = new Map(await Promise.all(listed.map(async (each) => [each.code, await this.#current(each)] as const)))
  }

  async #current({ code, revision }: { readonly code: string; readonly revision: number }): Promise<District> {
    const known = this.#loaded.get(code)
    return known?.revision === revision ? known : loadDistrict(await getDistrictData(this.#db, code), this.#now())
  }

  /** Every district, oldest first. */
  list(): readonly District[] {
    return [...this.#loaded.values()]
  }

  /** The district that public pages show: the first. Nothing before it is set up. */
  findHome(): District | undefined {
    return this.list()[0]
  }

  /** The district of this code. */
  get(code: string): District {
    const district = this.#loaded.get(code)
    if (!district) throw new Refusal('district.unknown', { district: code })
    return district
  }

  /** The district that public pages show, or the one asked for by code. */
  getPublic(code?: string): District {
    const district = code === undefined ? this.findHome() : this.#loaded.get(code)
    if (!district) throw new Refusal('district.unknown', { district: code ?? '' })
    return district
  }

  /** The district of an Open311 jurisdiction, or the first when none is named. */
  findByJurisdiction(jurisdiction: string | undefined): District | undefined {
    return jurisdiction === undefined ? this.findHome() : this.list().find((each) => each.jurisdiction === jurisdiction)
  }
}
