import type { PublicPledges } from '@yiwang/contract'

import type { Services } from '../services.ts'
import { findReport, listReports } from '../work-report/report-store.ts'
import { asOfDay, measurePledges } from './measure-pledges.ts'
import { listPledges, listPledgeYears } from './pledge-store.ts'

/** How long an answer stands: everybody may ask, and nothing here changes by the second. */
const standsMs = 60_000

interface Kept {
  readonly until: number
  readonly answer: Promise<PublicPledges>
}

const kept = new WeakMap<Services, Map<string, Kept>>()

/** What was promised in the newest year and where it stands, for everybody. One answer stands for a minute. */
export function showPublicPledges(services: Services): Promise<PublicPledges> {
  const answers = kept.get(services) ?? new Map<string, Kept>()
  kept.set(services, answers)
  const { code } = services.districts.getPublic()
  const known = answers.get(code)
  if (known && known.until > services.now()) return known.answer
  const answer = answerNow(services)
  answers.set(code, { until: services.now() + standsMs, answer })
  answer.catch(() => answers.delete(code))
  return answer
}

async function answerNow(services: Services): Promise<PublicPledges> {
  const { db } = services.database
  const district = services.districts.getPublic()
  const asOf = asOfDay(services, district)
  const [year = null] = await listPledgeYears(db, district.code)
  const all = year === null ? [] : await listPledges(db, district.code, { year })
  const measured = await measurePledges(services, district, { asOf, pledges: all.filter(({ isWithdrawn }) => !isWithdrawn) })
  const [first] = all
  const report = first
    ? await findReport(db, district.code, first.report)
    : (await listReports(db, district.code)).find(({ place }) => place === null)
  return {
    year,
    title: report?.title ?? null,
    asOf: asOf.day,
    pledges: measured.map(({ pledge, progress }) => {
      const { number, kind, subject, passage, section, livelihood, due, target, leadUnit } = pledge
      const unit = leadUnit === null ? undefined : district.units.get(leadUnit)
      const { standing, share, latest } = progress
      return {
        number,
        kind,
        subject,
        raw: passage.raw,
        section,
        livelihood,
        due,
        target,
        standing,
        share,
        latest: latest && { on: latest.on, value: latest.value },
        leadUnit: unit ? { name: unit.name, nameEn: unit.nameEn } : null,
      }
    }),
  }
}
