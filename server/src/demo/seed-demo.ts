import { keepDistrict, type NewDistrict } from '../district/keep-district-store.ts'
import type { District } from '../district/district.ts'
import { localTime } from '../district/local-time.ts'
import { keepApiKey } from '../open311/index.ts'
import { hashPassword } from '../person/auth.ts'
import type { Services } from '../services.ts'
import { DISTRICT } from './city/divisions.ts'
import { makeCity } from './city/make-city.ts'
import type { City } from './city/city.ts'
import { loadNewDistrict, makeDemoDistrict } from './demo-district.ts'
import { demoPassword, demoPeople, demoSignIns } from './demo-people.ts'
import type { Cast } from './history/cast.ts'
import { liveBirth } from './history/live-birth.ts'
import { planHistory, type HistorySize, type PlannedBirth } from './history/plan-history.ts'
import { makeSpotFinder } from './history/spot.ts'
import { keepMany } from '../matter/keep-many-store.ts'
import { clearUnfinished, isDistrictKept, keepDemoPeople } from './keep-people-store.ts'
import { keepPictures, shelvePictures } from './keep-pictures.ts'
import type { Proofs } from './history/proof.ts'
import { keepPromises, shelveReport, yearOfPromises, type Promises } from './promises/keep-promises.ts'
import { analyzeMatters, hasNoMatters } from './scale/copy-store.ts'
import { keepGreatHistory, type Tell } from './scale/keep-great-history.ts'
import type { Scale } from './scale/scale.ts'
import { simulatedCast } from './simulated-cast.ts'

type Db = Services['database']['db']

/** How the demo is to be seeded. Without `size` or `scale`, ninety days of a whole district; `progress` is told how far it is. */
export interface SeedOptions {
  readonly seed: number
  readonly size?: Pick<HistorySize, 'days' | 'rate'>
  /** A history of hundreds of thousands: where PostgreSQL runs, kept in bulk. */
  readonly scale?: Scale
  readonly progress?: Tell
}

/** The Open311 key that anybody may use in the demo. */
const demoApiKey = 'demo'

const usual = { days: 90, rate: 60 }
const chunk = 400
const livingPhrase = '生成事项 / living the history'

/**
 * Seeds the demo district: its city, its people, and what was reported and done there up to now. Does nothing when it
 * is there. The district's own rows come last, so that a seeding that was cut off is seen as none and done again.
 */
export async function seedDemo(services: Services, options: SeedOptions): Promise<void> {
  const tell = options.progress ?? (() => undefined)
  const { db } = services.database
  if (await isDistrictKept(db, DISTRICT.code)) return
  tell(0, 1, '绘制虚构城区 / drawing the fictional city')
  const city = makeCity(options.seed)
  const plan = makeDemoDistrict(city, options.scale?.grids)
  await clearUnfinished(db, city.code)
  const { files, proofs } = await shelvePictures(services)
  const promises = await readyPromises(services, { plan, seed: options.seed })
  const hash = await hashPassword(services.auth, demoPassword)
  const keep = await makeHistory(services, { options, city, plan, proofs, tell })
  await db.transaction().execute(async (within) => {
    await keepPictures(within, city.code, files)
    await keepDemoPeople(within, withHashes(city, hash))
    await keep(within)
    await keepPromises(within, promises)
  })
  if (options.scale) await analyzeMatters(db)
  await keepApiKey(db, city.code, { key: demoApiKey, name: 'demo' })
  await keepDistrict(db, plan)
  tell(1, 1, livingPhrase)
  await services.districts.refresh()
}

async function readyPromises(services: Services, { plan, seed }: { readonly plan: NewDistrict; readonly seed: number }): Promise<Promises> {
  const until = services.now()
  const { code, timeZone } = plan
  const year = yearOfPromises(localTime(timeZone, until).day)
  const units = new Map(plan.units.map((unit) => [unit.id, unit]))
  return { district: code, timeZone, units, year, file: await shelveReport(services.files, year), until, seed }
}

interface Beginning {
  readonly options: SeedOptions
  readonly city: City
  readonly plan: NewDistrict
  readonly proofs: Proofs
  readonly tell: Tell
}

/** Makes ready what keeps the history within a transaction: what it asks of the database before would wait for that for ever. */
async function makeHistory(services: Services, beginning: Beginning): Promise<(within: Db) => Promise<void>> {
  const { options, city, plan, proofs, tell } = beginning
  const { seed, scale, size } = options
  const until = services.now()
  // Bulk begins by emptying the tables: only a platform that has no matters of any district is filled so.
  if (scale && services.database.engine === 'postgres' && (await hasNoMatters(services.database.db))) {
    return (within) => keepGreatHistory(within, { seed, until, scale, proofs }, tell)
  }
  const district = loadNewDistrict(plan, until)
  const source = { district, cast: castOf(city, plan), proofs }
  const births = planHistory(source, makeSpotFinder(city, district), { ...usual, ...scale, ...size, seed, until })
  const numbers = await takeNumbers(services, district, births)
  return (within) => keepHistory({ db: within, numbers, setting: { ...source, until }, births, tell })
}

function castOf(city: City, plan: NewDistrict): Cast {
  return simulatedCast(demoPeople(city), plan.units)
}

function withHashes(city: City, hash: string): Parameters<typeof keepDemoPeople>[1] {
  const known = new Set(demoSignIns().map(({ username }) => username))
  return demoPeople(city).map((person) => (known.has(person.id) ? { ...person, hash } : person))
}

/** One number for each, in the order in which they were reported; taken before the transaction, which holds the only connection. */
async function takeNumbers({ numbers }: Services, { timeZone }: District, births: readonly PlannedBirth[]): Promise<readonly string[]> {
  return Promise.all(births.map(({ at }) => numbers.next(localTime(timeZone, at).day)))
}

interface HistoryWork {
  readonly db: Db
  readonly setting: Parameters<typeof liveBirth>[0]
  readonly births: readonly PlannedBirth[]
  readonly numbers: readonly string[]
  readonly tell: Tell
}

/** While the database keeps one part, the next is already being lived. */
async function keepHistory(work: HistoryWork, start = 0, keeping: Promise<void> = Promise.resolve()): Promise<void> {
  const part = work.births.slice(start, start + chunk)
  const lives = part.map((birth, index) => liveBirth(work.setting, birth, work.numbers[start + index] ?? ''))
  await keeping
  work.tell(start, work.births.length, livingPhrase)
  if (lives.length === 0) return
  const next = keepMany(work.db, lives)
  // Whether it fails is asked after the next part has been lived.
  next.catch(() => undefined)
  await keepHistory(work, start + chunk, next)
}
