import { endedStatuses, type MatterEvent } from '@yiwang/kernel'

import { makeFollowCode } from '../../matter/follow-code.ts'
import type { LivedWithIntake } from '../../matter/matter-row.ts'
import { demoKey } from './demo-key.ts'
import { liveThrough, type Lived, type Setting } from './live-through.ts'
import type { PlannedBirth } from './plan-history.ts'
import { weaveIn, type Joined } from './weave-in.ts'

/** Lets a planned report happen under its number, with all that came of it and of what was merged into it, ready to be kept. */
export function liveBirth(setting: Setting, birth: PlannedBirth, number: string): LivedWithIntake {
  const { id, reporter, echoes = [] } = birth
  const joined = echoes.flatMap((echo) => listJoined(live(setting, echo, '')))
  const lived = weaveIn(live(setting, birth, number), joined)
  return { ...lived, intake: { followCode: makeFollowCode(), key: demoKey(id), ...(reporter && { reporter }) } }
}

/** The same life whenever it is asked for: what reports the same again is looked at before its own turn comes. */
function live(setting: Setting, birth: PlannedBirth, number: string): Lived {
  const { id, channel, category, description, spot, evidence, actor, at, original } = birth
  const report = {
    district: setting.district.code,
    id,
    number,
    channel,
    category,
    description,
    place: spot.place,
    reporter: actor.id,
    evidence,
  }
  // Nothing is merged into what has ended.
  const fate = original ? { ...birth.fate, mergeBefore: endOf(live(setting, original, '')) } : birth.fate
  return liveThrough(setting, birth.prng.copy(), { report, actor, at, fate })
}

function endOf({ events }: Lived): number {
  const ending = events.find(({ body }) => body.kind === 'moved' && endedStatuses.includes(body.to))
  return ending?.at ?? Number.POSITIVE_INFINITY
}

/** What the merge of a life is for its target. */
function listJoined({ matter, events }: Lived): readonly Joined[] {
  return events
    .filter((event) => isMerge(event))
    .map(({ at, by, role, unit }) => ({
      at,
      by,
      role,
      ...(unit !== undefined && { unit }),
      body: { kind: 'joined', matter: matter.id, reports: matter.reports ?? 1, isChild: false },
    }))
}

function isMerge({ body }: MatterEvent): boolean {
  return body.kind === 'moved' && body.move === 'merge'
}
