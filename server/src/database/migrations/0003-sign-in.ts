/** The tables of the sign-in library, as its own generator writes them, under names that tell whose they are. */
export const signIn = [
  `create table auth_user (
    "id" text not null primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null,
    "username" text unique,
    "displayUsername" text
  )`,
  `create table auth_session (
    "id" text not null primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references auth_user ("id") on delete cascade
  )`,
  `create table auth_account (
    "id" text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references auth_user ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null
  )`,
  `create table auth_verification (
    "id" text not null primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null
  )`,
  `create table auth_rate_limit (
    "id" text not null primary key,
    "key" text not null unique,
    "count" integer not null,
    "lastRequest" bigint not null
  )`,
  'create index auth_session_user on auth_session ("userId")',
  'create index auth_account_user on auth_account ("userId")',
  'create index auth_verification_identifier on auth_verification ("identifier")',
] as const
