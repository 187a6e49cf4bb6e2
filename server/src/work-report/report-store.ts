import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** A report with the newest revision of its text. `madeAt` is epoch milliseconds. */
export interface KeptReport {
  readonly id: string
  readonly year: number
  readonly place: string | null
  readonly revision: number
  readonly name: string
  readonly title: string | null
  readonly file: string | null
  readonly text: string
  readonly madeBy: string
  readonly madeAt: number
}

function selectReports(db: Db, district: string) {
  return db
    .selectFrom('work_report as report')
    .innerJoin('report_text as newest', (join) =>
      join
        .onRef('newest.district', '=', 'report.district')
        .onRef('newest.report', '=', 'report.id')
        .onRef('newest.revision', '=', 'report.revision'),
    )
    .select(['report.id', 'report.year', 'report.place', 'report.revision'])
    .select(['newest.name', 'newest.title', 'newest.file', 'newest.made_by', 'newest.made_at'])
    .where('report.district', '=', district)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>

function kept<Own extends Row>({ made_by: madeBy, made_at: madeAt, ...row }: Own) {
  return { ...row, madeBy, madeAt: madeAt.getTime() }
}

/** Every report of the district without its text, the newest year first, its own before those of others. */
export async function listReports(db: Db, district: string): Promise<readonly Omit<KeptReport, 'text'>[]> {
  const rows = await selectReports(db, district).orderBy('report.year', 'desc').orderBy('report.place').execute()
  return rows
    .map((row) => kept(row))
    .toSorted((one, other) => other.year - one.year || Number(one.place !== null) - Number(other.place !== null))
}

/** A report by its id. */
export async function findReport(db: Db, district: string, id: string): Promise<KeptReport | undefined> {
  const row = await selectReports(db, district).select('newest.text').where('report.id', '=', id).executeTakeFirst()
  return row && kept(row)
}

/** The report of a year and a place without its text; the district's own without a place. */
export async function findReportOf(
  db: Db,
  district: string,
  { year, place }: Pick<KeptReport, 'year' | 'place'>,
): Promise<Omit<KeptReport, 'text'> | undefined> {
  const row = await selectReports(db, district)
    .where('report.year', '=', year)
    .where('report.place', 'is not distinct from', place)
    .executeTakeFirst()
  return row && kept(row)
}

/** The report one of whose texts came from this file. */
export async function findReportByFile(
  db: Db,
  district: string,
  file: string,
): Promise<{ readonly id: string; readonly year: number } | undefined> {
  return db
    .selectFrom('report_text')
    .innerJoin('work_report', (join) =>
      join.onRef('work_report.district', '=', 'report_text.district').onRef('work_report.id', '=', 'report_text.report'),
    )
    .select(['work_report.id', 'work_report.year'])
    .where('report_text.district', '=', district)
    .where('report_text.file', '=', file)
    .executeTakeFirst()
}

/** Keeps a report with the first revision of its text; false where the year's report of that place is there already. */
export async function keepReport(db: Db, district: string, report: KeptReport): Promise<boolean> {
  const { id, year, place, revision } = report
  const row = await db
    .insertInto('work_report')
    .values({ district, id, year, place, revision })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await keepText(db, district, report)
  return true
}

/** Keeps the next revision of a report's text, if `revision - 1` is still the newest; answers whether it was. */
export async function keepRevision(db: Db, district: string, report: KeptReport): Promise<boolean> {
  const row = await db
    .updateTable('work_report')
    .set({ revision: report.revision })
    .where('district', '=', district)
    .where('id', '=', report.id)
    .where('revision', '=', report.revision - 1)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await keepText(db, district, report)
  return true
}

async function keepText(db: Db, district: string, report: KeptReport): Promise<void> {
  const { id, revision, name, title, file, text, madeBy, madeAt } = report
  await db
    .insertInto('report_text')
    .values({ district, report: id, revision, name, title, file, text, made_by: madeBy, made_at: new Date(madeAt) })
    .execute()
}

/** Takes a report out with its texts and dismissals. */
export async function dropReport(db: Db, district: string, id: string): Promise<void> {
  await db.deleteFrom('report_dismissal').where('district', '=', district).where('report', '=', id).execute()
  await db.deleteFrom('report_text').where('district', '=', district).where('report', '=', id).execute()
  await db.deleteFrom('work_report').where('district', '=', district).where('id', '=', id).execute()
}

/** Holds a report as it is until the transaction ends; answers its revision. */
export async function lockReport(db: Db, district: string, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('work_report')
    .select('revision')
    .where('district', '=', district)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.revision
}
