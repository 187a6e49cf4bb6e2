/** What a photo tells: its size, its clean copy, when, where and with what it was taken, and by which bits it is recognised. */
export const proof = [
  `alter table file
    add column width integer,
    add column height integer,
    add column clean text,
    add column taken_at timestamptz,
    add column lon double precision,
    add column lat double precision,
    add column device text,
    add column band_a integer,
    add column band_b integer,
    add column band_c integer,
    add column band_d integer`,
  'create index file_by_band_a on file (district, band_a) where band_a is not null',
  'create index file_by_band_b on file (district, band_b) where band_b is not null',
  'create index file_by_band_c on file (district, band_c) where band_c is not null',
  'create index file_by_band_d on file (district, band_d) where band_d is not null',
  `create index matter_to_verify on matter using gist (geom) where status = 'handled'`,
] as const
