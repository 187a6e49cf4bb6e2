import { AccessQuery } from '@yiwang/contract'

const Search = AccessQuery.omit({ before: true, limit: true })

/** What the address of the access log asks for; what makes no sense is left out. */
export type AccessSearch = { readonly [Key in keyof typeof Search.shape]?: string | undefined }

/** Reads the address, part by part. */
export function readAccessSearch(search: Record<string, unknown>): AccessSearch {
  const parts = Object.entries(Search.shape).flatMap(([key, shape]) => {
    const value = search[key]
    return typeof value === 'string' && value !== '' && shape.safeParse(value).success ? [[key, value] as const] : []
  })
  return Object.fromEntries(parts)
}
