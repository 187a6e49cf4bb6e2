import type { FoundPledge, NewPledge } from '@yiwang/contract'
import { checkTerms, overlaps, type PledgeEventDraft, type PledgeTerms, type Target } from '@yiwang/kernel'
import type { Report } from '@yiwang/report'
import { v7 as makeId } from 'uuid'

import { definedOnly } from '../http/defined-only.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { keepNewPledge, listPledges, lockNumbers } from '../pledge/pledge-store.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { cutPassage, shorten } from './cut-passage.ts'
import { targetOf } from './found-pledges.ts'
import { lockReport, type KeptReport } from './report-store.ts'

/** A report that was read, with what the reader found in it. */
export interface Review {
  readonly kept: KeptReport
  readonly report: Report
  readonly found: readonly FoundPledge[]
}

/**
 * Takes passages in as pledges, all or none. Refused: `report.not_own`, `report.changed_meanwhile`, `report.passage_outside`,
 * `pledge.taken_already` (the same passage twice), and what the terms are refused for.
 */
export async function takeIn(
  { database, now }: Services,
  person: KeptPerson,
  { review, asked, basedOn }: { readonly review: Review; readonly asked: readonly NewPledge[]; readonly basedOn: number },
): Promise<readonly string[]> {
  const { id: report, year, place } = review.kept
  if (place !== null) throw new Refusal('report.not_own')
  const at = now()
  return database.db.transaction().execute(async (within) => {
    if ((await lockReport(within, person.district, report)) !== basedOn) throw new Refusal('report.changed_meanwhile')
    const taken = await listPledges(within, person.district, { report })
    const again = asked.find(({ start, end }) =>
      taken.some(({ passage, isWithdrawn }) => !isWithdrawn && passage.start === start && passage.end === end),
    )
    if (again) throw new Refusal('pledge.taken_already')
    const last = await lockNumbers(within, person.district, year)
    const ids: string[] = []
    for (const [index, one] of asked.entries()) {
      const id = makeId({ msecs: at })
      const draft = draftAccepted(review, one, { id, number: last + index + 1, person, at })
      // One after the other: a transaction is one connection.
      // eslint-disable-next-line no-await-in-loop
      await keepNewPledge(within, draft, year)
      ids.push(id)
    }
    return ids
  })
}

/** Who takes a passage in, and when; its place among the numbers of the year. */
export interface Acceptance {
  readonly id: string
  readonly number: number
  readonly person: Pick<KeptPerson, 'id' | 'district' | 'unit'>
  readonly at: number
}

/** The first event of a pledge: a passage of the report with the terms that it is taken in with. */
export function draftAccepted(review: Review, asked: NewPledge, { id, number, person, at }: Acceptance): PledgeEventDraft {
  const { year, id: report } = review.kept
  const accepted = { kind: 'accepted', number: `${year}-${String(number).padStart(3, '0')}`, report, ...termsFor(review, asked) } as const
  const unit = person.unit === undefined ? {} : { unit: person.unit }
  return { district: person.district, pledge: id, seq: 1, at, by: person.id, role: 'supervisor', ...unit, body: accepted }
}

/** What is told of a passage where neither the reader found something nor whoever takes it in says otherwise. */
const nothingFound = { kind: 'task', livelihood: false, dueWords: null, leadUnit: null } as const

/** The passage with its words, and the terms: what was asked for, else what the reader found there, else the year's. */
function termsFor({ kept, report, found }: Review, asked: NewPledge) {
  const passage = cutPassage(report.text, asked)
  const usual = { ...nothingFound, subject: shorten(passage.raw, 60), due: `${kept.year}-12-31`, target: targetWithin(report, asked) }
  const near = findMostCommon(found, asked)
  const isPart = near !== undefined && (near.start < asked.start || near.end > asked.end)
  const { kind, subject, livelihood, due, dueWords, target, leadUnit } = { ...usual, ...near, ...(isPart && ownTerms(usual, near)) }
  const section = report.sections.find((one) => one.start <= asked.start && asked.start < one.end)
  const { start: _, end: __, ...said } = definedOnly(asked)
  const terms: PledgeTerms = {
    kind,
    subject,
    livelihood,
    section: (section?.headings.slice(-2).join(' › ') ?? '').slice(0, 200).toWellFormed(),
    from: `${kept.year}-01-01`,
    due,
    dueWords,
    target,
    parent: null,
    leader: null,
    leadUnit,
    coUnits: [],
    nodes: [],
    measure: null,
    ...said,
  }
  return { passage, terms: requireValue(checkTerms(terms)) }
}

/** A part of what was found is called by its own words, and has the number that stands in them. */
function ownTerms({ subject, target }: Pick<PledgeTerms, 'subject' | 'target'>, { kind }: FoundPledge) {
  return { subject, target, kind: kind === 'figure' && target === null ? ('task' as const) : kind }
}

function targetWithin(report: Report, { start, end }: NewPledge): Target | null {
  return targetOf(report.figures.filter((figure) => figure.start >= start && figure.end <= end))
}

/** Of the pledges found, the one that shares most of the passage. */
function findMostCommon(found: readonly FoundPledge[], asked: NewPledge): FoundPledge | undefined {
  return found.filter((one) => overlaps(one, asked)).toSorted((one, other) => sharedBy(other, asked) - sharedBy(one, asked))[0]
}

function sharedBy(one: FoundPledge, { start, end }: NewPledge): number {
  return Math.min(one.end, end) - Math.max(one.start, start)
}
