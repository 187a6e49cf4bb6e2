import type { FlowToday } from '@yiwang/contract'
import { flowStages } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { listOldest, listStands, listSteps } from './flow-store.ts'
import type { CommandQuestion } from './within-store.ts'

/** Today's flow by stage: what came, what left, what is here, and what of it has been here longest. */
export async function showFlow(db: Kysely<Schema>, question: CommandQuestion): Promise<FlowToday> {
  const [steps, stands, oldest] = await Promise.all([listSteps(db, question), listStands(db, question), listOldest(db, question)])
  const stages = flowStages.map((stage) => {
    const stand = stands.find((each) => each.stage === stage)
    const eldest = oldest.find((each) => each.stage === stage)
    return {
      stage,
      entered: sum(steps.filter(({ to }) => to === stage)),
      left: sum(steps.filter(({ from }) => from === stage)),
      here: stand?.here ?? 0,
      late: stand?.late ?? 0,
      oldest: eldest ? { id: eldest.id, number: eldest.number, since: eldest.since } : null,
    }
  })
  const links = steps.flatMap(({ from, to, count }) => (from === null ? [] : [{ from, to, count }]))
  return { now: question.now, day: question.day, stages, links }
}

function sum(steps: readonly { readonly count: number }[]): number {
  return steps.reduce((total, { count }) => total + count, 0)
}
