import { resolve } from 'node:path'

import type { DatabaseAddress } from './database/database.ts'
import { scales } from './demo/scale/scale.ts'

/** The settings of a running platform, read once. Nobody else reads the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly withDemo: boolean
  readonly isQuiet: boolean
  /** How large the demo is to be, where not as usual. */
  readonly scale: keyof typeof scales | undefined
}

/** A setting that cannot be used: which one, what it was, what it takes. */
export class WrongSetting extends Error {
  constructor(name: string, value: string, takes: string) {
    super(`${name}=${JSON.stringify(value)}: ${takes}`)
    this.name = 'WrongSetting'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const known = ['YIWANG_PORT', 'YIWANG_HOST', 'YIWANG_DATA', 'YIWANG_DATABASE_URL']

/** What is chosen on the command line. */
export interface Flags {
  readonly demo: boolean
  readonly quiet: boolean
  readonly scale?: string | undefined
}

/** Reads the settings; refuses a wrong one, or one that does not exist, by its name. */
export function readConfig(flags: Flags, environment: Environment = process.env): Config {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('YIWANG_') && !known.includes(name) && !name.startsWith('YIWANG_TEST_')) {
      throw new WrongSetting(name, environment[name] ?? '', `没有这个设置 / there is no such setting; known: ${known.join(', ')}`)
    }
  }
  return {
    port: readPort(environment['YIWANG_PORT']),
    host: readHost(environment['YIWANG_HOST']),
    dataFolder: resolve(environment['YIWANG_DATA'] || './data'),
    databaseUrl: readDatabaseUrl(environment['YIWANG_DATABASE_URL']),
    withDemo: flags.demo,
    isQuiet: flags.quiet,
    scale: readScale(flags.scale),
  }
}

/** Where the database is by these settings. */
export function databaseAddress(config: Config): DatabaseAddress {
  return config.databaseUrl === undefined ? { folder: `${config.dataFolder}/database` } : { url: config.databaseUrl }
}

function readScale(value: string | undefined): Config['scale'] {
  if (value === undefined) return undefined
  if (!Object.hasOwn(scales, value)) {
    const names = Object.keys(scales).join(', ')
    throw new WrongSetting('--scale', value, `应为 / takes: ${names}`)
  }
  return value as keyof typeof scales
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 8080
  const port = Number(value)
  if (!/^\d+$/u.test(value) || port > 65_535)
    throw new WrongSetting('YIWANG_PORT', value, '应为 0 到 65535 的整数 / takes a whole number from 0 to 65535')
  return port
}

function readHost(value: string | undefined): string {
  if (value === undefined || value === '') return '127.0.0.1'
  if (!/^[\w.:[\]-]+$/u.test(value)) throw new WrongSetting('YIWANG_HOST', value, '应为主机名或地址 / takes a host name or an address')
  return value
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  if (!/^postgres(?:ql)?:\/\/./u.test(value) || !URL.canParse(value)) {
    throw new WrongSetting(
      'YIWANG_DATABASE_URL',
      'set',
      '应为 postgres://用户:密码@主机:端口/库名 / takes postgres://user:password@host:port/name',
    )
  }
  return value
}

/** The engine that a test run is for, and its PostgreSQL. */
export function readTestEngine(environment: Environment = process.env): {
  readonly engine: 'pglite' | 'postgres'
  readonly postgresUrl: string | undefined
} {
  return {
    engine: environment['YIWANG_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'pglite',
    postgresUrl: environment['YIWANG_TEST_POSTGRES_URL'],
  }
}

/** The environment for another process of the platform: without this one's own settings. */
export function environmentWithoutSettings(environment: Environment = process.env): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('YIWANG_')))
}
