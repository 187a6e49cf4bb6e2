import {
  keepDistrict,
  makeEngineSettings,
  makeServices,
  openDatabase,
  smallDistrict,
  startServerProcess,
  type EngineSettings,
} from '@yiwang/server'

import { startBareServer } from './bare-server.ts'
import { fire } from './fire.ts'
import { median } from './median.ts'
import { say } from './say.ts'

const rounds = 5
const secondsEach = 6

/** The ratio to the bare insert before reports were compared with what came before them; see docs/performance.md. */
const ratioBefore = { postgres: 0.4, pglite: 0.42 } as const

/**
 * Intakes per second over HTTP, each with place, rule, clock and chained history, durable before the answer, beside a
 * bare Fastify that inserts one row into the same engine: in turn, in the same run, 20 connections.
 */
export async function benchIntake(engine: 'pglite' | 'postgres'): Promise<void> {
  process.env['YIWANG_TEST_ENGINE'] = engine
  const settings = await makeEngineSettings()
  const bareSettings = await makeEngineSettings()
  await seed(settings)
  const server = await startServerProcess({ env: settings.env, flags: ['--no-demo'] })
  const bare = await startBareServer(bareSettings)
  const ours: number[] = []
  const theirs: number[] = []
  try {
    await fire({ url: server.url, path: '/api/requests', seconds: 2, body: reportBody })
    await fire({ url: bare.url, path: '/bare', seconds: 2, body: reportBody })
    for (let round = 0; round < rounds; round++) {
      ours.push(await fire({ url: server.url, path: '/api/requests', seconds: secondsEach, body: reportBody }))
      theirs.push(await fire({ url: bare.url, path: '/bare', seconds: secondsEach, body: reportBody }))
      say(`${engine} round ${round + 1}: intake ${ours.at(-1)}/s, bare insert ${theirs.at(-1)}/s`)
    }
  } finally {
    await server.stop()
    await bare.stop()
    await settings.dispose()
    await bareSettings.dispose()
  }
  const [perSecond, barePerSecond] = [median(ours), median(theirs)]
  const ratio = median(ours.map((each, round) => each / (theirs[round] ?? each)))
  const toBefore = Number((ratio / ratioBefore[engine]).toFixed(3))
  say(JSON.stringify({ bench: 'intake', engine, perSecond, barePerSecond, ratio: Number(ratio.toFixed(3)), toBefore }))
}

async function seed(settings: EngineSettings): Promise<void> {
  const database = await openDatabase(settings.address)
  await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
  await keepDistrict(database.db, smallDistrict)
  await database.close()
}

const words = ['小区门口垃圾堆积', '路灯不亮', '下水道堵塞', '人行道破损', '夜间施工噪声', '共享单车乱停', '井盖松动', '树枝遮挡信号灯']

function reportBody(count: number): string {
  const lon = 120 + ((count * 7919) % 4000) / 100_000
  const lat = 30 + ((count * 104_729) % 1000) / 100_000
  return JSON.stringify({
    category: count % 3 === 0 ? 'E0102' : 'E0104',
    description: `${words[count % words.length]}，已有两三天，请尽快处理。第 ${count} 件`,
    position: { lon, lat },
    address: `东街 ${count % 300} 号`,
    name: '林一',
    phone: '13900001111',
  })
}
