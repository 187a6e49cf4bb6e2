import type { PlaceHit } from '@yiwang/contract'
import type { Scope } from '@yiwang/kernel'

import type { Database } from '../database/database.ts'
import { findBaseMapLayer } from '../district/district-store.ts'
import type { District } from '../district/district.ts'
import { findCrossroads } from './find-crossroads.ts'
import { makeGazetteer, type Gazetteer, type NamedFeature } from './gazetteer.ts'
import { findHouse, findNeighbour } from './house-number.ts'
import { listKnownAddresses } from './known-address-store.ts'
import { presentAddress, presentCrossroads, presentEntry, presentNeighbour } from './present-hit.ts'
import { searchNames } from './search-names.ts'

const most = 8

/** Finds places by what was typed; the names of each district are gathered once for each of its revisions. */
export class PlaceSearch {
  readonly #database: Database
  readonly #gathered = new WeakMap<District, Promise<Gazetteer>>()

  constructor(database: Database) {
    this.#database = database
  }

  /** At most eight places, the best first. Addresses of earlier matters come from within the scope and name no home. */
  async find(district: District, scope: Scope, typed: string): Promise<PlaceHit[]> {
    const gazetteer = await this.#gazetteerOf(district)
    const crossroads = findCrossroads(gazetteer, typed, 3).map((found) => presentCrossroads(district, found))
    const names = searchNames(gazetteer, typed, most).map((entry) => presentEntry(district, entry))
    const house = findHouse(typed)
    const known = await listKnownAddresses(this.#database.db, scope, { typed: house?.road ?? typed, most: 200 })
    const near = house && findNeighbour(known, house)
    const exact = near?.number === house?.number
    const addresses = known
      .filter(({ address }) => house === undefined || !exact || address.includes(String(house.number)))
      .map((each) => presentAddress(district, each))
    const numbered = near && house ? [exact ? presentAddress(district, near.known) : presentNeighbour(district, near.known, house)] : []
    return withoutRepeats([...numbered, ...crossroads, ...names, ...addresses]).slice(0, most)
  }

  #gazetteerOf(district: District): Promise<Gazetteer> {
    const known = this.#gathered.get(district)
    if (known) return known
    const gathering = this.#gather(district)
    this.#gathered.set(district, gathering)
    gathering.catch(() => this.#gathered.delete(district))
    return gathering
  }

  async #gather(district: District): Promise<Gazetteer> {
    const [places, roads] = await Promise.all([this.#features(district, 'places'), this.#features(district, 'roads')])
    return makeGazetteer(district, { places, roads })
  }

  async #features({ code }: District, layer: string): Promise<readonly NamedFeature[]> {
    const body = await findBaseMapLayer(this.#database.db, code, layer)
    return body === undefined ? [] : (JSON.parse(body) as { readonly features: readonly NamedFeature[] }).features
  }
}

function withoutRepeats(hits: readonly PlaceHit[]): readonly PlaceHit[] {
  const seen = new Set<string>()
  return hits.filter(({ name, within, kind }) => {
    const key = `${kind === 'near' ? 'address' : kind} ${name.zh} ${within.zh}`
    return !seen.has(key) && seen.add(key)
  })
}
