import type { AccessLog } from './audit/access-log.ts'
import type { Database } from './database/database.ts'
import type { Districts } from './district/districts.ts'
import type { FileShelf } from './file/file-shelf.ts'
import type { Live } from './live/live.ts'
import type { MatterLines } from './matter/matter-line.ts'
import type { NumberMaker } from './matter/number-maker.ts'
import type { Auth } from './person/auth.ts'

/** What use cases and endpoints work with; made once, in `main.ts` or in a test. */
export interface Services {
  readonly database: Database
  readonly districts: Districts
  readonly auth: Auth
  readonly live: Live
  readonly accessLog: AccessLog
  readonly dataFolder: string
  readonly files: FileShelf
  readonly numbers: NumberMaker
  readonly lines: MatterLines
  /** The present moment, epoch milliseconds. */
  readonly now: () => number
  readonly version: string
  /** The one-time token of the set-up page, while nobody administers. */
  readonly setUpToken: string
}
