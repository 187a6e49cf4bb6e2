import type { Report } from '../report.ts'

/** The name of the report as its text has it, else as its file has it. */
export function titleOf({ title, name, year }: Report): string {
  const own = title?.replaceAll(/\s+/gu, '') ?? name.replace(/\.\w+$/u, '')
  return year !== null && !/\d{4}/u.test(own) ? `${year}年${own}` : own
}
