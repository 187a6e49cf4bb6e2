import { z } from 'zod'

/** Longitude and latitude in degrees, CGCS2000 (WGS 84 within a metre). */
export const Position = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
export type Position = z.infer<typeof Position>

/** A coordinate system that a client may send; everything is kept in CGCS2000. */
export const Crs = z.enum(['cgcs2000', 'wgs84', 'gcj02', 'bd09'])
export type Crs = z.infer<typeof Crs>

/** A SHA-256 in hexadecimal: the name of a stored file. */
export const FileName = z.string().regex(/^[0-9a-f]{64}$/)

/** Epoch milliseconds. */
export const Instant = z.number().int()

/** What every refusal looks like (RFC 9457 problem+json), with the phrase in both languages. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  phrases: z.object({ 'zh-CN': z.string(), en: z.string() }),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

/** Text that a person typed: no control characters but line breaks, no zero-width ones, trimmed, 1 to 4,000 characters. */
export const FreeText = z
  .string()
  .max(20_000)
  .transform((text) => cleanText(text))
  .pipe(z.string().min(1).max(4000))

/** A short line that a person typed, such as a name or an address: like free text, 1 to 200 characters. */
export const ShortText = z
  .string()
  .max(2000)
  .transform((text) => cleanText(text).replaceAll('\n', ' '))
  .pipe(z.string().min(1).max(200))

/** Removes what nobody types on purpose: control and zero-width characters, unpaired surrogates. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
}

/** Whether a value can be kept: no NUL and no unpaired surrogate in any of its texts, which no database takes. */
export function isKeepable(value: unknown): boolean {
  let keepable = true
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') keepable &&= part.isWellFormed() && !part.includes('\0')
    return part
  })
  return keepable
}

/** What a person is called in both languages; their id in both where they have no name. */
export const PersonName = z.object({ zh: z.string(), en: z.string() })
export type PersonName = z.infer<typeof PersonName>
