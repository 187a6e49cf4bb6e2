import { makeFollowCode } from '../../matter/follow-code.ts'
import type { LivedWithIntake } from '../../matter/matter-row.ts'
import { demoKey } from './demo-key.ts'
import { liveThrough, type Setting } from './live-through.ts'
import type { PlannedBirth } from './plan-history.ts'

/** Lets a planned report happen under its number, with all that came of it, ready to be kept. */
export function liveBirth(setting: Setting, birth: PlannedBirth, number: string): LivedWithIntake {
  const { id, channel, category, description, spot, evidence, actor, at, fate, reporter } = birth
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
  const lived = liveThrough(setting, birth.prng, { report, actor, at, fate })
  return { ...lived, intake: { followCode: makeFollowCode(), key: demoKey(id), ...(reporter && { reporter }) } }
}
