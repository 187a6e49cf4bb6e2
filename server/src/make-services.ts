import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { AccessLog } from './audit/access-log.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { Districts } from './district/districts.ts'
import { FileShelf } from './file/file-shelf.ts'
import { Live } from './live/live.ts'
import { makeMatterLines } from './matter/matter-line.ts'
import { NumberMaker } from './matter/number-maker.ts'
import { makeAuth } from './person/auth.ts'
import type { Services } from './services.ts'
import { version } from './version.ts'

/** Brings the database up to date and makes the services over it. `now` is the clock, epoch milliseconds. */
export async function makeServices(settings: {
  readonly database: Database
  readonly dataFolder: string
  readonly now: () => number
}): Promise<Services> {
  const { database, dataFolder, now } = settings
  await migrate(database.db)
  const districts = new Districts(database.db, now)
  await districts.refresh()
  return {
    database,
    districts,
    auth: makeAuth({ db: database.db, secret: keptSecret(dataFolder) }),
    live: new Live(),
    accessLog: new AccessLog(database.db, now),
    dataFolder,
    files: new FileShelf(join(dataFolder, 'files')),
    numbers: new NumberMaker(database.db),
    lines: makeMatterLines(database),
    now,
    version,
    setUpToken: randomBytes(12).toString('hex'),
  }
}

/** The key that signs sessions: made once, readable by this account alone. */
function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
  return secret
}
