import type { Matter, MatterEvent } from '@yiwang/kernel'

import type { Intake } from './keep-matter-store.ts'
import { columnsOf, laterColumnsOf, wordsOf } from './matter-columns.ts'

/** A matter with its whole history and what came in beside it. */
export interface LivedWithIntake {
  readonly matter: Matter
  readonly events: readonly MatterEvent[]
  readonly intake: Intake
}

/** Every column of the row that keeping a life event by event would have made, under the column's name in camel case. */
export function matterRowOf({ matter, events, intake }: LivedWithIntake) {
  const { district, id, number, kind, channel, description, parent } = matter
  return {
    ...columnsOf(matter),
    ...laterColumnsOf(matter),
    district,
    id,
    number,
    kind,
    channel,
    description,
    parent,
    words: wordsOf(matter),
    reportedAt: new Date(matter.reportedAt),
    changedAt: new Date(events.at(-1)?.at ?? matter.reportedAt),
    followCode: intake.followCode,
    intakeKey: intake.key,
    intakeDigest: intake.digest,
  }
}
