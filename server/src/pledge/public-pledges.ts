import type { PublicPledges } from '@yiwang/contract'

import type { Services } from '../services.ts'
import { listReports } from '../work-report/report-store.ts'
import { asOfDay, measurePledges } from './measure-pledges.ts'
import { listPledges, listPledgeYears } from './pledge-store.ts'

/** How long an answer stands: everybody may ask, and nothing here changes by the second. */
const standsMs = 60_000

interface Kept {
  readonly district: string
  readonly until: number
  readonly answer: Promise<PublicPledges>
}

const kept = new WeakMap<Services, Kept>()

/** What was promised in the newest year and where it stands, for everybody. One answer stands for a minute. */
export function showPublicPledges(services: Services): Promise<PublicPledges> {
  const district = services.districts.getPublic().code
  const known = kept.get(services)
  if (known?.district === district && known.until > services.now()) return known.answer
  const answer = answerNow(services)
  kept.set(services, { district, until: services.now() + standsMs, answer })
  answer.catch(() => kept.delete(services))
  return answer
}

async function answerNow(services: Services): Promise<PublicPledges> {
  const { db } = services.database
  const district = services.districts.getPublic()
  const asOf = asOfDay(services, district)
  const [year = null] = await listPledgeYears(db, district.code)
  const all = year === null ? [] : await listPledges(db, district.code, { year })
  const measured = await measurePledges(services, district, { asOf, pledges: all.filter(({ isWithdrawn }) => !isWithdrawn) })
  const reports = await listReports(db, district.code)
  const report = reports.find(({ id, place }) => (all[0] ? id === all[0].report : place === null))
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
