import type { PlaceHit } from '@yiwang/contract'
import { communityOf, maskHome, streetOf, type Position } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { findPlace } from '../district/find-place.ts'
import type { Crossroads } from './find-crossroads.ts'
import type { Entry } from './gazetteer.ts'
import type { House } from './house-number.ts'
import type { KnownAddress } from './known-address-store.ts'

/** A named place as it is offered. */
export function presentEntry(district: District, { kind, zh, en, position, code }: Entry): PlaceHit {
  const own = placed(district, position)
  const name = kind === 'grid' ? { zh: `${zh} ${code ?? ''}`, en: `${en} ${code ?? ''}` } : { zh, en }
  const address = kind === 'street' || kind === 'community' || kind === 'grid' ? zh : `${own.within.zh}${zh}`
  return { kind, name, ...own, address, position }
}

/** A crossroads as it is offered. */
export function presentCrossroads(district: District, { one, other, position }: Crossroads): PlaceHit {
  const own = placed(district, position)
  const name = { zh: `${one.zh}与${other.zh}交叉口`, en: `${one.en} and ${other.en}` }
  return { kind: 'crossroads', name, ...own, address: `${own.within.zh}${name.zh}`, position }
}

/** An address of an earlier matter: to the house, not to the home. */
export function presentAddress(district: District, { address, lon, lat }: KnownAddress): PlaceHit {
  const own = placed(district, { lon, lat })
  const shown = maskHome(address)
  return { kind: 'address', name: { zh: shown, en: shown }, ...own, address: shown, position: { lon, lat } }
}

/** A house number that nothing was reported at yet, put where its neighbour's is. */
export function presentNeighbour(district: District, known: KnownAddress, { road, number }: House): PlaceHit {
  const own = placed(district, known)
  const zh = `${road} ${number} 号`
  const position = { lon: known.lon, lat: known.lat }
  return { kind: 'near', name: { zh, en: `${number} ${road}` }, ...own, address: `${own.within.zh}${road}${number}号`, position }
}

function placed(district: District, position: Position): Pick<PlaceHit, 'within' | 'grid'> {
  const grid = findPlace(district, position)?.grid
  const street = district.divisions.get(streetOf(grid ?? ''))
  const community = district.divisions.get(communityOf(grid ?? ''))
  const both = [street, community].filter((division) => division !== undefined)
  return {
    grid: grid ?? null,
    within: { zh: both.map(({ name }) => name).join(''), en: both.map(({ nameEn }) => nameEn).join(', ') },
  }
}
