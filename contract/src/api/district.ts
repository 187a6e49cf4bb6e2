import { areaClasses, personRoles, roles, type Role } from '@yiwang/kernel'
import { z } from 'zod'

import { FreeText, Instant, Position, ShortText } from './common.ts'

/** The base map under everything: the district's own drawn layers, raster tiles (XYZ or WMTS), or a PMTiles file. */
export const BaseMap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drawn') }),
  z.object({ kind: z.literal('raster'), tiles: z.array(z.string()), labels: z.array(z.string()).optional(), attribution: z.string() }),
  z.object({ kind: z.literal('pmtiles'), url: z.string(), attribution: z.string() }),
  z.object({ kind: z.literal('none') }),
])
export type BaseMap = z.infer<typeof BaseMap>

/** What everybody may know of the district that this platform serves. */
export const DistrictView = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  isDemo: z.boolean(),
  needsSetUp: z.boolean(),
  center: z.tuple([z.number(), z.number()]),
  zoom: z.number(),
  timeZone: z.string(),
  baseMap: BaseMap,
  reopenWindowDays: z.number(),
  version: z.string(),
})
export type DistrictView = z.infer<typeof DistrictView>

export const UnitView = z.object({ id: z.string(), name: z.string(), nameEn: z.string(), kind: z.string(), area: z.string() })
export type UnitView = z.infer<typeof UnitView>

export const DivisionView = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  level: z.enum(['district', 'street', 'community']),
  parent: z.string().nullable(),
})
export type DivisionView = z.infer<typeof DivisionView>

/** Where a point lies: nothing when it is outside every grid. */
export const FoundPlace = z.object({
  grid: z.object({ code: z.string(), name: z.string(), areaClass: z.enum(areaClasses) }).nullable(),
  community: DivisionView.nullable(),
  street: DivisionView.nullable(),
})
export type FoundPlace = z.infer<typeof FoundPlace>

const role = z.enum(personRoles as [Role, ...Role[]])

/** Who is signed in. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  username: z.string(),
  roles: z.array(z.enum(roles)),
  unit: UnitView.nullable(),
  area: z.string(),
  district: z.string(),
  /** What has to be done first: a new password, a second factor. */
  gate: z.enum(['password', 'second_factor']).nullable(),
})
export type Me = z.infer<typeof Me>

/** A sign-in of the demo district, shown on the first page. */
export const DemoSignIn = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  nameEn: z.string(),
  role,
  unit: z.string().nullable(),
  unitEn: z.string().nullable(),
})
export type DemoSignIn = z.infer<typeof DemoSignIn>

/** A person as the administrator sees and writes them. */
export const PersonView = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  nameEn: z.string(),
  roles: z.array(role),
  unit: z.string().nullable(),
  area: z.string(),
  isDisabled: z.boolean(),
  hasSecondFactor: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

export const Username = z.string().regex(/^[a-z][a-z0-9_.]{2,29}$/)
export const Password = z.string().min(10).max(128)

export const NewPerson = z.object({
  username: Username,
  password: Password,
  name: ShortText,
  nameEn: ShortText.optional(),
  roles: z.array(role).min(1),
  unit: z.string().max(60).nullable(),
  area: z.string().regex(/^\d{12}$/),
})
export type NewPerson = z.infer<typeof NewPerson>

export const PersonChange = NewPerson.omit({ username: true, password: true }).extend({
  isDisabled: z.boolean(),
  password: Password.optional(),
})
export type PersonChange = z.infer<typeof PersonChange>

/** An empty platform's district, the system administrator who sets it up, and the security administrator beside them. */
export const SetUp = z.object({
  token: z.string().max(100),
  username: Username,
  password: Password,
  name: ShortText,
  districtName: ShortText,
  districtNameEn: ShortText.optional(),
  districtCode: z.string().regex(/^\d{6}$/),
  center: Position,
  security: z.object({ username: Username, password: Password, name: ShortText }),
})
export type SetUp = z.infer<typeof SetUp>

/** What was made: the district's code and the name by which its first administrator signs in. */
export const SetUpDone = z.object({ district: z.string(), username: z.string() })
export type SetUpDone = z.infer<typeof SetUpDone>

/** A question kept under a name: the query part of the inbox's address. */
export const SavedView = z.object({ id: z.uuid(), name: z.string(), query: z.string() })
export type SavedView = z.infer<typeof SavedView>
export const NewSavedView = z.object({ name: ShortText, query: z.string().max(1000) })
export type NewSavedView = z.infer<typeof NewSavedView>

/** A day that the district counts otherwise than the national calendar. */
export const CalendarDay = z.object({ day: z.iso.date(), isWorking: z.boolean(), note: ShortText })
export type CalendarDay = z.infer<typeof CalendarDay>

/** What PUT /api/calendar/:day takes: the day itself stands in the address. */
export const CalendarDayChange = CalendarDay.omit({ day: true })
export type CalendarDayChange = z.infer<typeof CalendarDayChange>

/**
 * One day of a year as the district counts it. `holiday` is the Chinese name of the national holiday that the day is, or
 * makes up for, and empty otherwise; `isOverride` says that the district counts it by its own decision, `note` says why.
 */
export const CalendarYearDay = z.object({
  day: z.iso.date(),
  isWorking: z.boolean(),
  isOverride: z.boolean(),
  holiday: z.string(),
  note: z.string(),
})
export type CalendarYearDay = z.infer<typeof CalendarYearDay>

/** A stored file. */
export const StoredFile = z.object({ file: z.string(), type: z.string(), bytes: z.number().int() })
export type StoredFile = z.infer<typeof StoredFile>

/**
 * Whether the platform works. `limited`: it can be read and nothing can be kept, for want of room; `failing`: its database
 * is away. Ages in seconds, of the last event and the last whole backup; room in MB. No addresses, no paths, no names.
 */
export const Health = z.object({
  status: z.enum(['ok', 'limited', 'failing']),
  version: z.string(),
  engine: z.string(),
  engineVersion: z.string(),
  database: z.enum(['here', 'away']),
  storage: z.enum(['enough', 'full']),
  freeMb: z.number().int().nullable(),
  lastEventAge: z.number().int().nullable(),
  backupAge: z.number().int().nullable(),
})
export type Health = z.infer<typeof Health>

export const VersionNote = z.object({ note: FreeText, madeAt: Instant, madeBy: z.string(), version: z.string() })
