/**
 * What duplicates are found and shown by: an index of the newest reports of each block of about 300 m and each major class
 * (computed the same way in `duplicate/block.ts`), the matters that nobody has compared yet, what was found, and on the
 * matter itself the mark and the weight that lists filter and sort by.
 */
export const duplicate = [
  `create index matter_by_block on matter (district, (floor((lon + 180) * 320) * 65536 + floor((lat + 90) * 320)), (left(category, 3)),
    reported_at)`,
  `alter table matter
    add column alike uuid,
    add column weight real not null default 1`,
  'create index matter_alike on matter (district, due_at, id) where alike is not null and ended_at is null',
  'create index matter_open_by_weight on matter (district, weight, id) where ended_at is null',
  `create table duplicate_look (
    district text not null,
    matter uuid not null,
    primary key (district, matter)
  )`,
  `create table duplicate_candidate (
    district text not null,
    matter uuid not null,
    other uuid not null,
    score real not null,
    metres real not null,
    hours real not null,
    category text not null,
    words real not null,
    dismissed_by text,
    primary key (district, matter, other)
  )`,
  'create index duplicate_candidate_by_other on duplicate_candidate (district, other)',
  "insert into duplicate_look (district, matter) select district, id from matter where ended_at is null and status <> 'merged'",
] as const
