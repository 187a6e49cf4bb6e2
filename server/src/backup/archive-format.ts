import { z } from 'zod'

/** The first member of every backup: what wrote it, when, and on which schema. */
export const ArchiveHead = z.object({
  format: z.literal('yiwang-backup'),
  formatVersion: z.literal(1),
  version: z.string(),
  engine: z.string(),
  /** ISO instant: what was acknowledged before is in it. */
  at: z.iso.datetime(),
  /** The migrations that had made the schema, in order. */
  migrations: z.array(z.string()),
})
export type ArchiveHead = z.infer<typeof ArchiveHead>

const Member = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })

/** The last member: every other member with its size and SHA-256, and how many rows each table had. */
export const Manifest = z.object({
  members: z.array(Member),
  rows: z.record(z.string(), z.number().int()),
  sequences: z.record(z.string(), z.number().int()),
  files: z.number().int(),
})
export type Manifest = z.infer<typeof Manifest>

/** What a member of a backup is, by its name. */
export type MemberKind =
  | { readonly kind: 'head' | 'manifest' | 'secret' }
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'base_map'; readonly district: string }

/** The names of the members that are alone of their kind. */
export const memberName = { head: 'head.json', manifest: 'manifest.json', secret: 'secret' } as const

/** The name of the n-th member of a table's rows, one JSON object per line. */
export function rowsMember(table: string, count: number): string {
  return `rows/${table}/${String(count).padStart(6, '0')}.ndjson`
}

/** The name of a file of the shelf. */
export function fileMember(sha256: string): string {
  return `files/${sha256}`
}

/** The name of a district's own map file. */
export function baseMapMember(district: string): string {
  return `base-map/${district}.pmtiles`
}

/** What a member is; undefined for any name that a backup does not have, such as one that leaves its folder. */
export function findMemberKind(name: string): MemberKind | undefined {
  if (name === memberName.head) return { kind: 'head' }
  if (name === memberName.manifest) return { kind: 'manifest' }
  if (name === memberName.secret) return { kind: 'secret' }
  const [, table] = /^rows\/([a-z][a-z0-9_]{0,62})\/\d{6,}\.ndjson$/u.exec(name) ?? []
  if (table !== undefined) return { kind: 'rows', table }
  const [, sha256] = /^files\/([0-9a-f]{64})$/u.exec(name) ?? []
  if (sha256 !== undefined) return { kind: 'file', sha256 }
  const [, district] = /^base-map\/(\d{6})\.pmtiles$/u.exec(name) ?? []
  return district === undefined ? undefined : { kind: 'base_map', district }
}
