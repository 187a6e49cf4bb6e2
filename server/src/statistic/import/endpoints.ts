import { phrases, StatisticImport, statisticImportBounds, StatisticTemplateQuery, StatisticUpload } from '@yiwang/contract'

import { localTime } from '../../district/local-time.ts'
import type { App } from '../../http/app.ts'
import { attachmentNamed } from '../../http/attach.ts'
import { requirePerson } from '../../person/request-person.ts'
import { Refusal } from '../../problem/refusal.ts'
import type { Services } from '../../services.ts'
import { mayEnter } from '../may-enter.ts'
import { listStatistics } from '../statistic-store.ts'
import { importReadings } from './import-readings.ts'
import { writeTemplate } from './write-template.ts'

const edit = { permission: 'statistic.edit', rateLimit: { max: 60, timeWindow: '1 minute' } } as const
const tags = ['statistic']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Readings from a table: what it would change, row by row, then all of it or nothing; and a table to be filled in. */
export function addReadingTables(app: App, services: Services): void {
  app.post(
    '/api/statistics/import',
    {
      config: edit,
      bodyLimit: statisticImportBounds.bytes,
      schema: { tags, querystring: StatisticUpload, response: { 200: StatisticImport } },
    },
    (request) => {
      const { body, query } = request
      if (!(body instanceof Uint8Array)) throw new Refusal('table.not_a_table')
      return importReadings(services, requirePerson(request), { bytes: body, apply: query.apply === 'true' })
    },
  )
  app.get(
    '/api/statistics/template.xlsx',
    { config: edit, schema: { tags, querystring: StatisticTemplateQuery } },
    async (request, reply) => {
      const person = requirePerson(request)
      const { language } = request.query
      const { code, timeZone } = services.districts.get(person.district)
      const all = await listStatistics(services.database.db, code)
      const own = all.filter((statistic) => mayEnter(person, statistic))
      const on = endOfLastMonth(localTime(timeZone, services.now()).day)
      return reply
        .header('content-type', xlsx)
        .header('content-disposition', attachmentNamed(`${phrases[language].statisticImport.template.title}.xlsx`))
        .header('cache-control', 'no-store')
        .send(Buffer.from(await writeTemplate({ all, own, on, language })))
    },
  )
}

/** The last day of the month before that of a day, both ISO dates. */
function endOfLastMonth(day: string): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ days: 1 }).toString()
}
