import type { Matter, MatterEvent } from '@yiwang/kernel'

import type { Database } from '../database/database.ts'
import { keepMovedOnes, keepNewOnes } from './keep-many-store.ts'
import { keepMovedMatter, keepNewMatter, type Intake } from './keep-matter-store.ts'
import { WriteLine } from './write-line.ts'

/** A new matter with its first event and what came in beside it. */
interface NewMatter {
  readonly matter: Matter
  readonly event: MatterEvent
  readonly intake: Intake
}

/** What a move made of a matter, and the key of the request that asked for it. */
interface MovedMatter {
  readonly matter: Matter
  readonly event: MatterEvent
  readonly key?: string | undefined
}

/** The lines in which new matters and moves wait to be kept. */
export interface MatterLines {
  /** False when another one came in with the same idempotency key. */
  readonly come: WriteLine<NewMatter>
  /** False when somebody else moved the matter first. */
  readonly move: WriteLine<MovedMatter>
}

/** Makes the lines over a database. */
export function makeMatterLines({ db, patience }: Pick<Database, 'db' | 'patience'>): MatterLines {
  return {
    come: new WriteLine<NewMatter>(
      {
        alone: ({ matter, event, intake }) => keepNewMatter(db, { matter, event }, intake),
        together: (ones) =>
          keepNewOnes(
            db,
            ones.map(({ event, ...one }) => ({ ...one, events: [event] })),
          ),
        idOf: ({ matter }) => matter.id,
      },
      patience,
    ),
    move: new WriteLine<MovedMatter>(
      {
        alone: ({ matter, event, key }) => keepMovedMatter(db, { matter, event }, key),
        together: (ones) => keepMovedOnes(db, ones),
        idOf: ({ matter }) => matter.id,
      },
      patience,
    ),
  }
}
