import { fillPhrase, phrases, type Language } from '@yiwang/contract'

import type { District } from '../../district/district.ts'
import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { asOfDay, listPledgesAsOf, measurePledges, yearOf, type MeasuredPledge } from '../measure-pledges.ts'
import { cellWords, type CellWords, type Wording } from './cell-words.ts'

/** The breakdown of a year in words, as it is laid out as a table or on paper. */
export interface Breakdown {
  readonly title: string
  readonly from: string
  readonly language: Language
  /** The heading of each row's group, and the words of its columns. */
  readonly rows: readonly { readonly group: string; readonly words: CellWords }[]
}

/** The pledges of a year that were not withdrawn, measured as of today. */
export async function measureYear(services: Services, district: District, year: number): Promise<readonly MeasuredPledge[]> {
  const pledges = await listPledgesAsOf(services, district, { year })
  return measurePledges(services, district, {
    asOf: asOfDay(services, district),
    pledges: pledges.filter(({ isWithdrawn }) => !isWithdrawn),
  })
}

/** What a breakdown of tasks is made from. */
export async function makeBreakdown(
  services: Services,
  person: KeptPerson,
  { year: asked, language }: { readonly year?: number | undefined; readonly language: Language },
): Promise<Breakdown> {
  const district = services.districts.get(person.district)
  const year = await yearOf(services, district, asked)
  const measured = await measureYear(services, district, year)
  const { breakdown } = phrases[language]
  const wording = { language, year, nameOfUnit: nameOfUnit(district, language) }
  const name = language === 'en' ? district.nameEn : district.name
  return {
    title: fillPhrase(breakdown.title, { year }),
    from: fillPhrase(breakdown.from, { district: name, day: asOfDay(services, district).day, count: measured.length }),
    language,
    rows: measured.map((each) => ({ group: groupOf(each, language), words: cellWords(each, wording) })),
  }
}

/** How a unit is called; by its id where it is no longer there. */
export function nameOfUnit({ units }: District, language: Language): Wording['nameOfUnit'] {
  return (id) => {
    const unit = units.get(id)
    return (language === 'en' ? unit?.nameEn : unit?.name) ?? id
  }
}

/** The heading under which a pledge stands in a table: the outermost of its section. */
export function groupOf({ pledge }: MeasuredPledge, language: Language): string {
  return pledge.section.split(' › ')[0] || phrases[language].breakdown.noSection
}
