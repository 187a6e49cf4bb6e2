/**
 * What the work report promised: reports with their texts, pledges with their chained histories, and the series of numbers
 * that the statistics unit keeps. Readings are only ever added: what was known on a past day stays what it was.
 */
export const pledge = [
  `create table work_report (
    district text not null,
    id uuid not null,
    year integer not null,
    place text,
    revision integer not null,
    primary key (district, id)
  )`,
  `create unique index work_report_of_year on work_report (district, year, coalesce(place, ''))`,
  `create table report_text (
    district text not null,
    report uuid not null,
    revision integer not null,
    name text not null,
    title text,
    file text,
    text text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (district, report, revision)
  )`,
  'create index report_text_of_file on report_text (district, file)',
  `create table report_dismissal (
    district text not null,
    report uuid not null,
    "start" integer not null,
    "end" integer not null,
    dismissed_by text not null,
    dismissed_at timestamptz not null,
    primary key (district, report, "start", "end")
  )`,
  `create table pledge (
    district text not null,
    id uuid not null,
    report uuid not null,
    year integer not null,
    number text not null,
    version integer not null,
    lead_unit text,
    co_units text[] not null,
    is_withdrawn boolean not null,
    state jsonb not null,
    primary key (district, id),
    unique (district, number)
  )`,
  'create index pledge_of_year on pledge (district, year, number)',
  'create index pledge_of_report on pledge (district, report)',
  `create table pledge_event (
    district text not null,
    pledge uuid not null,
    seq integer not null,
    at timestamptz not null,
    by_whom text not null,
    role text not null,
    unit text,
    body jsonb not null,
    previous text not null,
    hash text not null,
    primary key (district, pledge, seq)
  )`,
  `create table statistic (
    district text not null,
    code text not null,
    name text not null,
    unit text not null,
    source text not null,
    owner text not null,
    primary key (district, code)
  )`,
  `create table statistic_reading (
    district text not null,
    statistic text not null,
    seq bigint generated always as identity,
    on_day date not null,
    value double precision not null,
    source text not null,
    file text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (district, statistic, seq)
  )`,
  'create index statistic_reading_on_day on statistic_reading (district, statistic, on_day, made_at)',
] as const
