/** Every column of a matter that a score counts by, is told apart by, or is seen by. */
const columns = [
  'id uuid',
  'status text',
  'channel text',
  'category text',
  'area text collate "C"',
  'street text collate "C"',
  'community text collate "C"',
  'grid text',
  'lead_unit text',
  'handled_unit text',
  'units text[]',
  'sent_to jsonb',
  'returned_by jsonb',
  'reports integer',
  'returns integer',
  'rulings integer',
  'rejects integer',
  'reopenings integer',
  'closed_reopenings integer',
  'extensions integer',
  'hang_ups integer',
  'rating smallint',
  'is_solved boolean',
  'answered_at_once boolean',
  'reported_at timestamptz',
  'accepted_at timestamptz',
  'accepted_by text',
  'accepted_late boolean',
  'first_dispatched_at timestamptz',
  'first_dispatched_by text',
  'first_dispatched_late boolean',
  'handled_at timestamptz',
  'handled_by text',
  'handled_late boolean',
  'verified_by text',
  'verified_late boolean',
  'first_closed_at timestamptz',
  'stage text',
  'due_at timestamptz',
] as const

const names = columns.map((column) => column.slice(0, column.indexOf(' ')))
const counters = Array.from({ length: 12 }, (_, index) => `c${index}`)

function listOf(prefix: string): string {
  return names.map((name) => `${prefix}.${name}`).join(', ')
}

/**
 * Scores by day and month, kept beside the matters. Whatever changes a matter leaves what it was (sign −1) and what it has
 * become (sign 1) in `roll_tail`, in the same transaction; the tail is folded into `roll_up`, and into
 * the working times of `roll_time`, in the background. Why they
 * are these stands in docs/decisions/0012.
 */
export const rollUp = [
  `create table roll_tail (
    district text not null,
    seq bigint generated always as identity,
    sign smallint not null,
    ${columns.join(',\n    ')},
    primary key (district, seq)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1)`,
  `create table roll_up (
    district text not null,
    lens text collate "C" not null,
    on_date text collate "C" not null,
    seen_by text collate "C" not null,
    grain text collate "C" not null,
    start date not null,
    area text collate "C" not null,
    key text collate "C" not null,
    ${counters.map((name) => `${name} integer not null default 0`).join(',\n    ')},
    primary key (district, lens, on_date, seen_by, grain, start, area, key)
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05)`,
  `create table roll_state (
    district text not null,
    definition text not null,
    primary key (district)
  )`,
  `create table roll_time (
    district text not null,
    id uuid not null,
    handled_at timestamptz not null,
    handled_unit text,
    handled_by text,
    area text collate "C" not null,
    street text collate "C" not null,
    community text collate "C" not null,
    units text[] not null,
    handle_time double precision,
    primary key (district, id)
  ) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05)`,
  'create index roll_time_by_handled on roll_time (district, handled_at)',
  `create function keep_roll_tail() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into roll_tail (district, sign, ${names.join(', ')}) values (old.district, -1, ${listOf('old')});
      end if;
      if tg_op <> 'DELETE' then
        insert into roll_tail (district, sign, ${names.join(', ')}) values (new.district, 1, ${listOf('new')});
      end if;
      return null;
    end $$`,
  `create function empty_roll_ups() returns trigger language plpgsql as $$
    begin
      truncate roll_tail, roll_up, roll_time, roll_state;
      return null;
    end $$`,
  'create trigger matter_comes after insert on matter for each row execute function keep_roll_tail()',
  `create trigger matter_changes after update on matter for each row
    when ((old.district, ${listOf('old')}) is distinct from (new.district, ${listOf('new')})) execute function keep_roll_tail()`,
  'create trigger matter_goes after delete on matter for each row execute function keep_roll_tail()',
  'create trigger matters_go after truncate on matter for each statement execute function empty_roll_ups()',
] as const
