/** The first tables: districts and their reference data, people, matters and their histories. `district` leads every key. */
export const house = [
  'create extension if not exists postgis',
  `create table district (
    code text primary key,
    name text not null,
    name_en text not null,
    jurisdiction text not null unique,
    time_zone text not null,
    is_demo boolean not null default false,
    center double precision[] not null,
    zoom double precision not null,
    settings jsonb not null default '{}',
    revision bigint not null default 1,
    made_at timestamptz not null default now()
  )`,
  `create table division (
    district text not null,
    code text not null,
    name text not null,
    name_en text not null,
    level text not null check (level in ('district', 'street', 'community')),
    parent text,
    valid_from date not null,
    valid_to date,
    primary key (district, code, valid_from)
  )`,
  `create table grid (
    district text not null,
    code text not null,
    name text not null,
    area_class text not null check (area_class in ('A', 'B', 'C')),
    polygon jsonb not null,
    valid_from date not null,
    valid_to date,
    primary key (district, code, valid_from)
  )`,
  `create table base_map (
    district text not null,
    layer text not null,
    body text not null,
    primary key (district, layer)
  )`,
  `create table category (
    district text not null,
    code text not null,
    place_in_list integer not null,
    data jsonb not null,
    primary key (district, code)
  )`,
  `create table unit (
    district text not null,
    id text not null,
    name text not null,
    name_en text not null,
    kind text not null check (kind in ('department', 'street', 'centre', 'company')),
    area text not null,
    primary key (district, id)
  )`,
  `create table dispatch_table (
    district text not null,
    version integer not null,
    valid_from timestamptz not null,
    rules jsonb not null,
    note text not null,
    made_by text not null,
    made_at timestamptz not null default now(),
    primary key (district, version)
  )`,
  `create table limit_table (
    district text not null,
    version integer not null,
    valid_from timestamptz not null,
    rows jsonb not null,
    note text not null,
    made_by text not null,
    made_at timestamptz not null default now(),
    primary key (district, version)
  )`,
  `create table calendar_day (
    district text not null,
    day date not null,
    is_working boolean not null,
    note text not null,
    primary key (district, day)
  )`,
  `create table person (
    district text not null,
    id text not null,
    account text not null unique,
    name text not null,
    name_en text not null,
    roles text[] not null,
    unit text,
    area text not null,
    is_disabled boolean not null default false,
    made_at timestamptz not null default now(),
    primary key (district, id)
  )`,
  `create table api_key (
    district text not null,
    key_hash text not null,
    name text not null,
    made_at timestamptz not null default now(),
    primary key (district, key_hash)
  )`,
] as const
