import { Password, Username } from '@yiwang/contract'

/** The set-up as it is typed. */
export interface Typed {
  readonly token: string
  readonly districtName: string
  readonly districtNameEn: string
  readonly districtCode: string
  readonly lon: string
  readonly lat: string
  readonly name: string
  readonly username: string
  readonly password: string
  readonly securityName: string
  readonly securityUsername: string
  readonly securityPassword: string
}

export type TypedField = keyof Typed

export const nothingTyped: Typed = {
  token: '',
  districtName: '',
  districtNameEn: '',
  districtCode: '',
  lon: '',
  lat: '',
  name: '',
  username: '',
  password: '',
  securityName: '',
  securityUsername: '',
  securityPassword: '',
}

/** What is not right: nothing written, the field's own problem, or the same person twice. */
export type Wrong = 'needed' | 'own' | 'same'

type Check = (text: string) => boolean

const checks: Readonly<Partial<Record<TypedField, Check>>> = {
  districtCode: (text) => /^\d{6}$/u.test(text),
  lon: (text) => isWithin(text, 180),
  lat: (text) => isWithin(text, 90),
  username: (text) => Username.safeParse(text).success,
  password: (text) => Password.safeParse(text).success,
  securityUsername: (text) => Username.safeParse(text).success,
  securityPassword: (text) => Password.safeParse(text).success,
}

const optional: ReadonlySet<TypedField> = new Set(['districtNameEn'])

/** Every field that is not right, and how. */
export function listWrong(typed: Typed): ReadonlyMap<TypedField, Wrong> {
  const fields = Object.keys(typed) as TypedField[]
  const wrongs = new Map<TypedField, Wrong>(
    fields.flatMap((field) => {
      const wrong = findWrong(field, /password/iu.test(field) ? typed[field] : typed[field].trim())
      return wrong === undefined ? [] : [[field, wrong] as const]
    }),
  )
  const isSame = typed.username !== '' && typed.username.trim() === typed.securityUsername.trim()
  return isSame ? wrongs.set('securityUsername', 'same') : wrongs
}

function findWrong(field: TypedField, text: string): Wrong | undefined {
  if (text === '') return optional.has(field) ? undefined : 'needed'
  const check = checks[field]
  return check === undefined || check(text) ? undefined : 'own'
}

function isWithin(text: string, most: number): boolean {
  return /^-?\d{1,3}(?:\.\d+)?$/u.test(text) && Math.abs(Number(text)) <= most
}

/** What is sent. */
export function presentSetUp(typed: Typed): Record<string, unknown> {
  const { districtNameEn, lon, lat, password, securityName, securityUsername, securityPassword, ...words } = typed
  const trimmed = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text.trim()]))
  const english = districtNameEn.trim()
  return {
    ...trimmed,
    password,
    center: { lon: Number(lon), lat: Number(lat) },
    security: { name: securityName.trim(), username: securityUsername.trim(), password: securityPassword },
    ...(english === '' ? {} : { districtNameEn: english }),
  }
}
