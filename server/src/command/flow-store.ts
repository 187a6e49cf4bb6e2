import { flowStageOf, flowStages, statuses, type FlowStage } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { within, type CommandQuestion } from './within-store.ts'

/** How many went from one stage to another; from none when they were reported. */
export interface StageStep {
  readonly from: FlowStage | null
  readonly to: FlowStage
  readonly count: number
}

/** What is in a stage now, and how much of it is late. */
export interface StageStand {
  readonly stage: FlowStage
  readonly here: number
  readonly late: number
}

/** The matter that has been longest in a stage; `since` is epoch milliseconds. */
export interface StageOldest {
  readonly stage: FlowStage
  readonly id: string
  readonly number: string
  readonly since: number
}

/** Which status an event leaves a matter in; only of events that say one. */
const statusAfter = sql<string>`coalesce(matter_event.body #>> '{restored,status}', matter_event.body ->> 'to', matter_event.body ->> 'kind')`
const saysStatus = sql`matter_event.body ->> 'kind' in ('reported', 'moved')`

function stageCase(status: RawBuilder<string>): RawBuilder<FlowStage> {
  const cases = flowStages.map((stage) => {
    const own = statuses.filter((each) => flowStageOf(each) === stage)
    return sql`when ${status} in (${sql.join(own.map((each) => sql.lit(each)))}) then ${sql.lit(stage)}`
  })
  return sql<FlowStage>`case ${sql.join(cases, sql` `)} end`
}

/** What went from stage to stage since midnight, by the histories. */
export async function listSteps(db: Kysely<Schema>, { scope, midnight }: CommandQuestion): Promise<readonly StageStep[]> {
  const today = new Date(midnight)
  const changed = within(scope, sql`matter.district, matter.id`, sql`matter.changed_at >= ${today}`)
  const { rows } = await sql<StageStep>`
    select before as "from", stage as "to", count(*)::int as count
    from (select matter_event.at, ${stageCase(statusAfter)} as stage,
        lag(${stageCase(statusAfter)}) over (partition by matter_event.matter order by matter_event.seq) as before
      from (${changed}) as matter join matter_event on matter_event.district = matter.district and matter_event.matter = matter.id
      where ${saysStatus}) as steps
    where at >= ${today} and stage is distinct from before
    group by before, stage order by before, stage`.execute(db)
  return rows
}

/** What is in each stage now. */
export async function listStands(db: Kysely<Schema>, { scope, now }: CommandQuestion): Promise<readonly StageStand[]> {
  const open = within(
    scope,
    sql`matter.status, case when matter.due_at < ${new Date(now)} then 1 else 0 end as late`,
    sql`matter.ended_at is null`,
  )
  const { rows } = await sql<StageStand>`
    select ${stageCase(sql<string>`status`)} as stage, count(*)::int as here, sum(late)::int as late
    from (${open}) as open_matters group by 1`.execute(db)
  return rows
}

/**
 * What has been longest in each stage. A matter came into its stage no earlier than its report and the last stage that was
 * finished, so of the few that may be the oldest the histories say when.
 */
export async function listOldest(db: Kysely<Schema>, { scope }: CommandQuestion): Promise<readonly StageOldest[]> {
  const open = within(
    scope,
    sql`matter.district, matter.id, matter.number, ${stageCase(sql<string>`matter.status`)} as stage,
      greatest(matter.reported_at, matter.accepted_at, matter.dispatched_at, matter.handled_at, matter.verified_at) as earliest`,
    sql`matter.ended_at is null`,
  )
  const { rows } = await sql<StageOldest>`
    with open_matters as (${open}),
      first as (select * from (select *, row_number() over (partition by stage order by earliest, id) as place from open_matters) as placed
        where place <= 12)
    select distinct on (stage) stage, id, number, (extract(epoch from since) * 1000)::float8 as since
    from (select first.stage, first.id, first.number, first.earliest,
        (select max(at) from (select matter_event.at, ${stageCase(statusAfter)} as stage,
            lag(${stageCase(statusAfter)}) over (order by matter_event.seq) as before
          from matter_event where matter_event.district = first.district and matter_event.matter = first.id and ${saysStatus}) as steps
          where stage is distinct from before) as since
      from first) as dated
    where since is not null
    order by stage, since, id`.execute(db)
  return rows.map((row) => ({ ...row, since: Math.round(row.since) }))
}
