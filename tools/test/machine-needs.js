import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { findPostgres } from '../postgres-cluster.js'

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** What the parts of the tests need of the machine; the packages are Debian's. */
const needs = [
  { name: 'chromium', parts: ['e2e'], packages: ['chromium'], isThere: () => findChromium() !== undefined },
  { name: 'fonts-noto-cjk', parts: ['e2e'], packages: ['fonts-noto-cjk'], isThere: hasChineseFont },
  { name: 'PostgreSQL + PostGIS', parts: ['db'], packages: postgresPackages(), isThere: () => findPostgres() !== undefined },
]

/** The path of a Chromium or Chrome on this machine, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return browsers.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

function hasChineseFont() {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return error === undefined && stdout.trim() !== ''
}

/** Debian 12 brings PostgreSQL 15, Debian 13 brings 17. */
function postgresPackages() {
  const version = isDebian() && Number(/^VERSION_ID="?(\d+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]) >= 13 ? 17 : 15
  return ['postgresql', `postgresql-${version}-postgis-3`]
}

function isDebian() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && existsSync('/etc/os-release')
}

function listMissing(parts) {
  return needs.filter((need) => need.parts.some((part) => parts.has(part)) && !need.isThere())
}

/** As root on Debian installs what these parts of the tests need; returns what is missing in the end, as sentences. */
export function installMachineNeeds(parts) {
  const packages = listMissing(parts).flatMap((need) => need.packages)
  if (packages.length > 0 && isDebian() && process.getuid() === 0) aptInstall(packages)
  return listMissing(parts).map((need) => `${need.name} is not on this machine (Debian: sudo apt-get install ${need.packages.join(' ')})`)
}

function aptInstall(packages) {
  console.log(`installing ${packages.join(' ')}`)
  const run = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'inherit', 'inherit'] }
  spawnSync('apt-get', ['update', '-q'], run)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], run)
}
