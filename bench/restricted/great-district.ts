import {
  foldNow,
  makeEngineSettings,
  makeServices,
  openDatabase,
  scales,
  seatPerson,
  seedDemo,
  type EngineSettings,
  type Services,
} from '@yiwang/server'

import { say } from '../say.ts'

/** Somebody with a restricted post. */
interface Seat {
  readonly username: string
  readonly role: 'receiver' | 'dispatcher' | 'handler' | 'verifier' | 'grid_worker'
  readonly area: string
  readonly unit: string
}

/** A spot where something was reported once. */
export interface Spot {
  readonly lon: number
  readonly lat: number
  readonly street: string
  readonly community: string
}

/** A district with so many matters, and people of streets, units and communities who may see their own part of it. */
export interface GreatDistrict {
  readonly settings: EngineSettings
  readonly matters: number
  readonly seats: readonly Seat[]
  readonly spots: readonly Spot[]
  readonly code: string
  /** How many days its history has. */
  readonly days: number
}

export const password = 'a-password-for-benches'

const perDay = 1570

/** Makes a district whose history holds about so many matters, at Nanshan's pace: more matters are a longer history. */
async function makeGreatDistrict(wanted: number): Promise<GreatDistrict> {
  process.env['YIWANG_TEST_ENGINE'] = 'postgres'
  const settings = await makeEngineSettings()
  const database = await openDatabase(settings.address)
  try {
    const services = await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
    const began = performance.now()
    await seedDemo(services, { seed: 20_260_101, scale: { ...scales.nanshan, days: Math.round(wanted / perDay) } })
    const spots = await listSpots(services)
    const seats = seatsIn(services, spots)
    for (const seat of seats) await seatPerson(services, { ...seat, password })
    const seeded = performance.now()
    // Else the server under measurement would make them meanwhile.
    await foldNow(services)
    const { total } = await database.db
      .selectFrom('matter')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const seconds = [seeded - began, performance.now() - seeded].map((ms) => Math.round(ms / 1000))
    say(`${total} matters made in ${seconds[0]} s, their roll-ups in ${seconds[1]} s`)
    return { settings, matters: Number(total), seats, spots, code: services.districts.getPublic().code, days: Math.round(wanted / perDay) }
  } finally {
    await database.close()
  }
}

async function listSpots({ database }: Services): Promise<readonly Spot[]> {
  return database.db.selectFrom('matter').select(['lon', 'lat', 'street', 'community']).orderBy('reported_at', 'desc').limit(4000).execute()
}

/** Four people for each street, its handler in the street's own office, and two more: of a department, of a community. */
function seatsIn({ districts }: Services, spots: readonly Spot[]): readonly Seat[] {
  const offices = new Map([...districts.getPublic().units.values()].map(({ id, area }) => [area, id]))
  const areas = [...new Set(spots.map(({ street }) => `${street}000`))]
  const ofStreets = areas.flatMap((area) =>
    (['receiver', 'dispatcher', 'handler', 'verifier'] as const).map((role): Seat => {
      const office = offices.get(area) ?? ''
      return { username: `bench_${role}_${area}`, role, area, unit: role === 'handler' ? office : 'centre' }
    }),
  )
  return [
    ...ofStreets,
    { username: 'bench_department', role: 'handler', area: '990101000000', unit: 'cityscape' },
    { username: 'bench_community', role: 'grid_worker', area: spots[0]?.community ?? '', unit: 'centre' },
  ]
}

/** Makes a district with so many matters, lets each bench look at it in turn, and is rid of it. */
export async function inGreatDistrict(wanted: number, benches: readonly ((district: GreatDistrict) => Promise<void>)[]): Promise<void> {
  const district = await makeGreatDistrict(wanted)
  try {
    for (const bench of benches) await bench(district)
  } finally {
    await district.settings.dispose()
  }
}
