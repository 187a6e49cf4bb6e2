/** Second factors, sessions that end by themselves, throttling, the district's policy, and the access log with its chain. */
export const security = [
  `alter table auth_user add column "twoFactorEnabled" boolean default false`,
  `create table auth_two_factor (
    "id" text not null primary key,
    "secret" text not null,
    "backupCodes" text not null,
    "userId" text not null references auth_user ("id") on delete cascade,
    "verified" boolean default true,
    "failedVerificationCount" integer default 0,
    "lockedUntil" timestamptz
  )`,
  'create index auth_two_factor_user on auth_two_factor ("userId")',
  `alter table auth_session add column seen_at timestamptz not null default now()`,
  `create table auth_state (
    account text not null primary key references auth_user ("id") on delete cascade,
    must_change boolean not null default false,
    last_code text,
    last_code_at timestamptz
  )`,
  `create table auth_past_password (
    account text not null references auth_user ("id") on delete cascade,
    at timestamptz not null default now(),
    hash text not null,
    primary key (account, at)
  )`,
  `create table auth_attempt (
    key text not null primary key,
    failures integer not null,
    last_at timestamptz not null,
    until timestamptz,
    mark text not null
  )`,
  `create table auth_known_address (
    account text not null references auth_user ("id") on delete cascade,
    address text not null,
    at timestamptz not null,
    primary key (account, address)
  )`,
  `create table security_policy (
    district text not null,
    data jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null default now(),
    primary key (district)
  )`,
  `create table access_log (
    district text not null,
    seq integer not null,
    at timestamptz not null,
    by_whom text not null,
    kind text not null,
    matter uuid,
    about text,
    detail jsonb not null,
    previous text not null,
    hash text not null,
    primary key (district, seq)
  )`,
  'create index access_log_by_kind on access_log (district, kind, seq)',
  'create index access_log_by_whom on access_log (district, by_whom, seq)',
  'create index access_log_about on access_log (district, about, seq) where about is not null',
  'create index access_log_matter on access_log (district, matter, seq) where matter is not null',
  `create table access_log_head (
    district text not null,
    seq integer not null,
    hash text not null,
    primary key (district)
  )`,
] as const
