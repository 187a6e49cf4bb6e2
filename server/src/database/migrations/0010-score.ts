/**
 * What scores count of a history, drawn from the tally in the state; made by the database, so that nothing that writes
 * a matter has to know of it.
 */
export const score = [
  `alter table matter
    add column rejects integer not null generated always as (coalesce((state #>> '{tally,rejects}')::integer, 0)) stored,
    add column rulings integer not null generated always as (coalesce((state #>> '{tally,rulings}')::integer, 0)) stored,
    add column closed_reopenings integer not null
      generated always as (coalesce((state #>> '{tally,closedReopenings}')::integer, 0)) stored,
    add column first_dispatched_at timestamptz
      generated always as (to_timestamp((state #>> '{tally,firstDispatch,at}')::double precision / 1000)) stored,
    add column first_dispatched_by text generated always as (state #>> '{tally,firstDispatch,by}') stored,
    add column first_dispatched_late boolean generated always as ((state #>> '{tally,firstDispatch,isLate}')::boolean) stored,
    add column first_closed_at timestamptz
      generated always as (to_timestamp((state #>> '{tally,closedAt}')::double precision / 1000)) stored,
    add column sent_to jsonb generated always as (state #> '{tally,sentTo}') stored,
    add column returned_by jsonb generated always as (state #> '{tally,returnedBy}') stored`,
  // One index for each date by which scores are counted, with all that they ask, so that a period is read without its matters.
  `create index matter_scored_by_reported on matter (district, reported_at)
    include (street, community, lead_unit, accepted_at, accepted_by, accepted_late, status, rulings, reports)`,
  `create index matter_scored_by_dispatched on matter (district, first_dispatched_at)
    include (street, community, lead_unit, first_dispatched_by, first_dispatched_late, returned_by, sent_to, extensions, hang_ups,
      status, stage, due_at) where first_dispatched_at is not null`,
  `create index matter_scored_by_handled on matter (district, handled_at)
    include (street, community, handled_unit, handled_by, first_dispatched_at, handled_late, rejects, lead_unit, status)
    where handled_at is not null`,
  `create index matter_scored_by_closed on matter (district, first_closed_at)
    include (street, community, handled_unit, handled_by, returns, rejects, reopenings, closed_reopenings, rating, is_solved,
      verified_by, verified_late, status) where first_closed_at is not null`,
] as const
