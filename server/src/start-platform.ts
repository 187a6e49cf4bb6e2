import { answerControl } from './backup/answer-control.ts'
import { findLastEvent } from './clock/last-event-store.ts'
import { makeSteadyClock, type SteadyClock } from './clock/steady-clock.ts'
import { WrongSetting, type Config } from './config.ts'
import { openDatabase, type Database, type DatabaseAddress } from './database/database.ts'
import { lockFolder } from './database/lock.ts'
import { servingPatience } from './database/waiting-line.ts'
import { seedDemo, startLife, demoSignIns } from './demo/index.ts'
import { scales } from './demo/scale/scale.ts'
import { startLooking } from './duplicate/looker.ts'
import { makeApp, type App } from './http/app.ts'
import { startFolding } from './indicator/roll-up/folder.ts'
import { makeServices } from './make-services.ts'
import { keepWaking } from './matter/wake-matters.ts'
import type { Services } from './services.ts'
import { keepChasing } from './supervision/chase-behind.ts'

const refreshMs = 5000

/** Opens the database, seeds the demo where it is wanted, serves, and says where. The answer stops it all cleanly. */
export async function startPlatform(config: Config, address: DatabaseAddress): Promise<() => Promise<void>> {
  const unlock = lockFolder(config.dataFolder)
  try {
    say('正在打开数据库', 'opening the database')
    const database = await openDatabase(address)
    const stop = await serve(config, database).catch(async (error: unknown) => {
      await database.close()
      throw error
    })
    return async () => {
      say('正在停止', 'stopping')
      await stop()
      await database.close()
      unlock()
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function serve(config: Config, database: Database): Promise<() => Promise<void>> {
  const clock = steadyClock()
  const services = await makeServices({ database, dataFolder: config.dataFolder, now: clock.now })
  await goOn(clock, services)
  await services.files.clearLeftOvers(Date.now())
  if (config.withDemo && (services.districts.findHome()?.isDemo ?? true)) await seed(services, config)
  database.limitWaits(servingPatience)
  const app = await makeApp(services)
  const url = await listen(app, config)
  const stopLife = config.withDemo && !config.isQuiet && services.districts.findHome()?.isDemo ? startLife(services) : () => undefined
  const stopRefreshing = keepFresh(services)
  const stopControl = await answerControl(services).catch(withoutControl)
  const stopWaking = keepWaking(services)
  const stopChasing = keepChasing(services)
  const stopLooking = startLooking(services)
  const stopFolding = startFolding(services)
  welcome(services, url)
  return async () => {
    stopRefreshing()
    await stopControl()
    stopWaking()
    stopChasing()
    await stopLooking()
    await stopFolding()
    stopLife()
    services.live.close()
    await app.close()
  }
}

/** Nothing is kept at a moment before what was kept last, whatever the system's clock says at the start. */
async function goOn(clock: SteadyClock, { database, districts }: Services): Promise<void> {
  const moments = await Promise.all(districts.list().map(({ code }) => findLastEvent(database.db, code)))
  for (const moment of moments) if (moment !== undefined) clock.goOnFrom(moment)
}

/** A file system without sockets takes away no more than the backup while running. */
function withoutControl(error: NodeJS.ErrnoException): () => Promise<void> {
  process.stderr.write(`运行中不能备份 / no backup while running: ${error.code ?? error.message}\n`)
  return () => Promise.resolve()
}

/** The clock of a running platform; what the system's clock does is said where the operator looks. */
function steadyClock(): SteadyClock {
  return makeSteadyClock({
    wall: Date.now,
    elapsed: () => performance.now(),
    jumped: (ms) => {
      const [zh, en] = ms < 0 ? ['后退', 'back'] : ['前进', 'forward']
      const seconds = Math.round(Math.abs(ms) / 1000)
      process.stderr.write(
        `系统时钟突然${zh}了 ${seconds} 秒，请检查对时 / the system's clock jumped ${en} by ${seconds} s: check how it is set\n`,
      )
    },
  })
}

async function listen(app: App, { port, host }: Config): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new WrongSetting('YIWANG_PORT', String(port), '端口已被占用，请换一个 / the port is in use: choose another')
  }
}

async function seed(services: Services, { scale }: Config): Promise<void> {
  let last = ''
  await seedDemo(services, {
    seed: 20_260_101,
    ...(scale && { scale: scales[scale] }),
    progress: (done, total, phrase) => {
      const line = `${phrase} ${Math.floor((done / Math.max(total, 1)) * 10) * 10} %`
      if (line !== last) process.stdout.write(`  ${line}\n`)
      last = line
    },
  })
}

/** Looks now and then whether another process has changed a district's reference data. */
function keepFresh({ districts }: Services): () => void {
  const timer = setInterval(() => void districts.refresh().catch(() => undefined), refreshMs)
  return () => clearInterval(timer)
}

function welcome(services: Services, url: string): void {
  const { districts, database, version, setUpToken } = services
  const home = districts.findHome()
  const lines = [
    '',
    `一网 Yiwang ${version} · ${database.engine} ${database.version}`,
    `  ${url}/            首页 / first page`,
    `  ${url}/report      我要上报 / report something`,
    `  ${url}/desk        工作台 / the desk`,
    `  ${url}/api/docs    接口 / API`,
  ]
  if (!home)
    lines.push('', '尚无行政区，请打开下面的地址完成初始设置 / no district yet: set up here', `  ${url}/set-up?token=${setUpToken}`)
  if (home?.isDemo) {
    lines.push('', `虚构演示区 / fictional demo district: ${home.name} ${home.nameEn}`, '演示账号 / demo sign-ins:')
    for (const { username, password, role } of demoSignIns()) lines.push(`  ${username.padEnd(14)} ${password}   ${role}`)
  }
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C 停止 / to stop\n`)
}

function say(zh: string, en: string): void {
  process.stdout.write(`${zh} / ${en} …\n`)
}
