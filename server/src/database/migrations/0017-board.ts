/** Boards: what a leader arranged to look at. One that was dropped stays for a while, so that it can be brought back. */
export const board = [
  `create table board (
    district text not null,
    id uuid not null,
    owner text not null,
    name text not null,
    is_shared boolean not null,
    version integer not null,
    tiles jsonb not null,
    updated_at timestamptz not null,
    dropped_at timestamptz,
    primary key (district, id)
  )`,
  'create index board_of_owner on board (district, owner) where dropped_at is null',
] as const
