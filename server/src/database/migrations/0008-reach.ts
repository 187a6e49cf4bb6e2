/** What filters and tiles ask for: with it in the index, a walk through a scope need not look at the rows. */
const carried = 'ended_at, due_at, status, category, channel'

/**
 * What keeps lists, searches and tiles short among a million matters: the street, the community and each of the first
 * three units of a matter as columns of their own, so that an ordinary index gives the rows of a scope in the order of
 * the list; and its cell on the map. The indexes by report carry what filters ask for, so that a walk need not leave them.
 * Why they are these stands in docs/decisions/0010.
 */
export const reach = [
  `create function matter_cell(lon double precision, lat double precision) returns bigint
    language plpgsql immutable strict parallel safe as $$
    declare
      slope double precision := radians(greatest(-85, least(85, lat)));
      x bigint := floor((lon + 180) / 360 * 1048576);
      y bigint := floor((1 - ln(tan(slope) + 1 / cos(slope)) / pi()) / 2 * 1048576);
    begin
      x := (x | (x << 16)) & 281470681808895;
      x := (x | (x << 8)) & 71777214294589695;
      x := (x | (x << 4)) & 1085102592571150095;
      x := (x | (x << 2)) & 3689348814741910323;
      x := (x | (x << 1)) & 6148914691236517205;
      y := (y | (y << 16)) & 281470681808895;
      y := (y | (y << 8)) & 71777214294589695;
      y := (y | (y << 4)) & 1085102592571150095;
      y := (y | (y << 2)) & 3689348814741910323;
      y := (y | (y << 1)) & 6148914691236517205;
      return x | (y << 1);
    end $$`,
  `alter table matter
    add column street text collate "C" generated always as (left(area, 9)) stored,
    add column community text collate "C" generated always as (left(area, 12)) stored,
    add column first_unit text generated always as (units[1]) stored,
    add column second_unit text generated always as (units[2]) stored,
    add column third_unit text generated always as (units[3]) stored,
    add column cell bigint not null generated always as (matter_cell(lon, lat)) stored`,
  'drop index matter_by_area',
  'drop index matter_open_by_unit',
  'drop index matter_by_reported',
  ...['street', 'community'].map(
    (column) => `create index matter_open_by_${column} on matter (district, ${column}, due_at, id) where ended_at is null`,
  ),
  ...['first_unit', 'second_unit', 'third_unit'].map(
    (column) =>
      `create index matter_open_by_${column} on matter (district, ${column}, due_at, id) where ended_at is null and ${column} is not null`,
  ),
  `create index matter_by_reported on matter (district, reported_at, id) include (${carried}, cell)`,
  ...['street', 'community'].map(
    (column) => `create index matter_by_${column} on matter (district, ${column}, reported_at, id) include (${carried}, cell)`,
  ),
  ...['first_unit', 'second_unit', 'third_unit'].map(
    (column) =>
      `create index matter_by_${column} on matter (district, ${column}, reported_at, id) include (${carried}, cell) where ${column} is not null`,
  ),
  'create index matter_more_units on matter using gin (units) where cardinality(units) > 3',
  'create index matter_by_category on matter (district, (category collate "C"), reported_at)',
  `create index matter_by_status on matter (district, status, reported_at) where status in ('void', 'declined', 'unsolvable')`,
  'create index matter_claimed on matter (district, claimed_by) where claimed_by is not null',
  `create index matter_by_cell on matter (district, cell) include (${carried}, street, community)`,
  'alter table matter alter column words set statistics 300',
  `alter table matter set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.05)`,
] as const
