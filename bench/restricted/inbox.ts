import { startServerProcess } from '@yiwang/server'

import { say } from '../say.ts'
import type { GreatDistrict } from './great-district.ts'
import { HttpClient } from './http-client.ts'
import { percentile } from './percentile.ts'
import { signEverybodyIn } from './staff.ts'

const clients = 10
const warmUpMs = 3000
const measuredMs = 12_000

/** What a street's receiver, a department's handler and a community's grid worker look at; each measured, the slowest told. */
const people = ['bench_receiver_990101001000', 'bench_department', 'bench_community'] as const

const searches = ['垃圾', '路灯', '堵塞', '异味', '垃圾 门口', '积水', '乱停', '井盖松动', '老鼠', '20261101', '建筑垃圾', '没有这种话']

const filters = [
  'category=E0102&ended=all',
  'category=E05',
  'category=H0502&ended=all',
  'status=handling',
  'status=void&ended=all',
  'heat=overdue',
  'heat=red',
  'from=DAY30&to=DAY10&ended=all',
  'from=DAY30&category=E0505&ended=all',
  'channel=open311&ended=all',
  'channel=desk&ended=yes',
  'turn=mine',
  'ended=yes',
  'sort=oldest&ended=all',
  'q=垃圾&category=E0102&ended=yes',
]

type Path = (count: number) => string

/** First page, search, filters and map tiles by restricted roles among so many matters: ten clients that wait for their answers. */
export async function benchInbox(district: GreatDistrict): Promise<void> {
  const server = await startServerProcess({ env: district.settings.env, flags: ['--no-demo'] })
  const client = new HttpClient(server.url)
  try {
    const cookies = await signEverybodyIn(client, district)
    for (const [what, pathOf] of Object.entries(questions(district))) await benchQuestion(client, { what, pathOf, cookies, district })
  } finally {
    client.close()
    await server.stop()
  }
}

interface Question {
  readonly what: string
  readonly pathOf: Path
  readonly cookies: ReadonlyMap<string, string>
  readonly district: GreatDistrict
}

async function benchQuestion(client: HttpClient, { what, pathOf, cookies, district }: Question): Promise<void> {
  const slowest = new Map<string, number>()
  for (const person of people) {
    const cookie = cookies.get(person) ?? ''
    await askFor(client, { cookie, pathOf, ms: warmUpMs })
    slowest.set(person, percentile(await askFor(client, { cookie, pathOf, ms: measuredMs }), 95))
  }
  say(`  ${what}: ${[...slowest].map(([person, ms]) => `${person} ${ms} ms`).join(', ')}`)
  say(JSON.stringify({ bench: 'inbox', matters: district.matters, what, p95Ms: Math.max(...slowest.values()) }))
}

async function askFor(client: HttpClient, asked: { cookie: string; pathOf: Path; ms: number }): Promise<readonly number[]> {
  const spent: number[] = []
  const began = performance.now()
  let count = 0
  async function askOn(): Promise<void> {
    while (performance.now() - began < asked.ms) {
      const path = asked.pathOf(count++)
      const { status, ms, text } = await client.ask({ method: 'GET', path, cookie: asked.cookie })
      if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`)
      spent.push(ms)
    }
  }
  await Promise.all(Array.from({ length: clients }, () => askOn()))
  return spent
}

function questions({ spots }: GreatDistrict): Readonly<Record<string, Path>> {
  return {
    'first-page': () => '/api/matters',
    search: (count) => `/api/matters?ended=${count % 3 === 0 ? 'no' : 'all'}&q=${searches[count % searches.length]}`,
    filter: (count) =>
      `/api/matters?${(filters[count % filters.length] ?? '').replaceAll(/DAY(\d+)/gu, (_, days: string) => dayBefore(Number(days)))}`,
    tile: (count) => {
      const zoom = 10 + (count % 7)
      const { lon, lat } = spots[(count * 7919) % spots.length] ?? { lon: 0, lat: 0 }
      return `/api/tiles/matters/${zoom}/${tileOf(lon, lat, zoom)}?ended=${count % 2 === 0 ? 'no' : 'all'}`
    },
  }
}

function dayBefore(days: number): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days }).toString()
}

function tileOf(lon: number, lat: number, zoom: number): string {
  const slope = (lat * Math.PI) / 180
  const x = ((lon + 180) / 360) * 2 ** zoom
  const y = ((1 - Math.log(Math.tan(slope) + 1 / Math.cos(slope)) / Math.PI) / 2) * 2 ** zoom
  return `${Math.floor(x)}/${Math.floor(y)}`
}
