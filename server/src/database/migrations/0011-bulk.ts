/** What was done to many matters at once, so that it can be taken back for ten minutes. */
export const bulk = [
  `create table bulk_step (
    district text not null,
    bulk uuid not null,
    matter uuid not null,
    seq integer not null,
    action text not null,
    person text not null,
    at timestamptz not null,
    is_undone boolean not null default false,
    primary key (district, bulk, matter)
  )`,
  'create index bulk_step_by_person on bulk_step (district, person, at)',
] as const
