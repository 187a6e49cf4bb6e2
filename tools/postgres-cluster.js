import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const installed = '/usr/lib/postgresql'
const startsWithin = 30_000

/** The folder of the newest PostgreSQL on this machine that has PostGIS beside it, or undefined. */
export function findPostgres() {
  if (!existsSync(installed)) return undefined
  const versions = readdirSync(installed).toSorted((one, other) => Number(other) - Number(one))
  const whole = versions.find((version) => existsSync(`${installed}/${version}/bin/initdb`) && hasPostgis(version))
  return whole && `${installed}/${whole}/bin`
}

function hasPostgis(version) {
  return existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`)
}

/**
 * Starts a PostgreSQL of its own in a temporary folder on a free port, with UTF-8 and the locale C.UTF-8, and resolves to
 * `{ url, stop }`. When this process ends, however it ends, the server stops and its folder goes. `isForgetful` waits for no
 * disk: what is committed survives every end of a process, only not one of the machine, for which such a cluster is not kept.
 */
export async function startCluster({ isForgetful = false } = {}) {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL with PostGIS is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-postgres-'))
  const owner = findOwner()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  try {
    initialise({ bin, folder, owner })
    return await serve({ bin, folder, owner, port: await findFreePort(), settings: isForgetful ? forgetful : [] })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root, so root lends it to the user postgres; anybody else runs it as themselves. */
export function findOwner() {
  if (process.getuid?.() !== 0) return {}
  return { uid: readId('-u'), gid: readId('-g') }
}

function readId(flag) {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}

/** Makes an empty cluster in the folder's `data`. */
export function initialise({ bin, folder, owner }) {
  const settings = ['--username=postgres', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8']
  const run = { ...owner, cwd: folder, env: { ...process.env, HOME: folder }, stdio: ['ignore', 'ignore', 'inherit'] }
  execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), ...settings], run)
}

const forgetful = ['-c', 'fsync=off', '-c', 'full_page_writes=off']

/** Serves until its standard input closes, which also a killed parent cannot forget to do, and leaves nothing behind. */
const serveUntilInputCloses = `
bin=$1 folder=$2 port=$3
shift 3
"$bin/postgres" -D "$folder/data" -k "$folder" -p "$port" -c listen_addresses=127.0.0.1 "$@" </dev/null >"$folder/log" 2>&1 &
cat >/dev/null
kill -QUIT $! 2>/dev/null
wait
cd / && rm -rf "$folder"
`

async function serve({ bin, folder, owner, port, settings }) {
  const server = spawn('sh', ['-c', serveUntilInputCloses, 'sh', bin, folder, String(port), ...settings], {
    ...owner,
    cwd: folder,
    env: { ...process.env, HOME: folder },
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  })
  const ended = once(server, 'exit')
  async function stop() {
    server.stdin.end()
    await ended
  }
  if (await isReady(bin, port, performance.now() + startsWithin)) return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  const log = readFileSync(join(folder, 'log'), 'utf8')
  await stop()
  throw new Error(`PostgreSQL did not start:\n${log}`)
}

/** Whether PostgreSQL answers on the port before `until` (of `performance.now()`). */
export async function isReady(bin, port, until) {
  const { status } = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
  if (status === 0) return true
  if (performance.now() > until) return false
  await wait(100)
  return isReady(bin, port, until)
}

/** A port of this machine that nobody listens on. */
export async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}
