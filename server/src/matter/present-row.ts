import type { InboxRow, MatterRow } from '@yiwang/contract'
import { mayReadReporter, maskHome, maskText, timeLeft, type ClockStand, type Matter } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { nameIn, nameOf, type KeptPerson, type Names } from '../person/person-store.ts'
import type { ListedMatter } from './listed-matter-store.ts'
import { rowFactsOf, type ClockFacts, type RowFacts } from './row-facts.ts'

/** What presenting needs besides the matter. `names` holds the names of the people who occur. */
export interface View {
  readonly district: District
  readonly now: number
  readonly names: Names
  readonly person: KeptPerson
}

/** One row of the inbox; homes and numbers in its words are masked unless role and matter give a reason. */
export function presentRow(matter: Matter, view: View): MatterRow {
  const { claimedBy } = matter
  return presentFacts(rowFactsOf(matter), claimedBy === undefined ? null : nameIn(view.names, claimedBy), view)
}

/** The same of a row that a list has read. */
export function presentListed(row: ListedMatter, view: Omit<View, 'names'>): InboxRow {
  return { ...presentFacts(row, claimerOf(row), view), isAlike: row.isAlike }
}

function claimerOf({ claimedBy, claimedByName: name, claimedByNameEn: nameEn }: ListedMatter): MatterRow['claimedByName'] {
  if (claimedBy === null) return null
  return name === null ? { zh: claimedBy, en: claimedBy } : nameOf({ name, name_en: nameEn })
}

function presentFacts(facts: RowFacts, claimedByName: MatterRow['claimedByName'], view: Omit<View, 'names'>): MatterRow {
  return {
    id: facts.id,
    number: facts.number,
    status: facts.status,
    version: facts.version,
    channel: facts.channel,
    category: facts.category,
    ...presentWords(facts, view.person),
    position: { lon: facts.lon, lat: facts.lat },
    grid: facts.grid,
    area: facts.area,
    suggestedUnit: facts.suggestedUnit,
    leadUnit: facts.leadUnit,
    claimedBy: facts.claimedBy,
    claimedByName,
    askedMove: facts.askedMove,
    reportedAt: facts.reportedAt,
    ...presentTimes(facts.clock, view),
    returns: facts.returns,
    reopenings: facts.reopenings,
    reports: facts.reports,
  }
}

function presentWords(facts: RowFacts, person: KeptPerson): Pick<MatterRow, 'description' | 'address'> {
  const { description, address, status, leadUnit, coUnits } = facts
  const units = leadUnit === null ? coUnits : [leadUnit, ...coUnits]
  if (mayReadReporter(person, { status, units })) return { description, address }
  return { description: maskText(description), address: maskHome(address) }
}

type Times = Pick<MatterRow, 'dueAt' | 'amberAt' | 'redAt' | 'isPaused' | 'limitUnit' | 'leftMs'>

const timeless: Times = { dueAt: null, amberAt: null, redAt: null, isPaused: false, limitUnit: null, leftMs: null }

function presentTimes(clock: ClockFacts | null, view: Pick<View, 'district' | 'now'>): Times {
  if (clock === null) return timeless
  const { dueAt, amberAt, redAt, pausedAt, limit } = clock
  return { dueAt, amberAt, redAt, isPaused: pausedAt !== undefined, limitUnit: limit.unit, leftMs: leftOf(clock, view) }
}

/** What is left of a clock, signed milliseconds of its limit's own time; by the wall clock where the calendar ends. */
export function leftOf(clock: ClockStand, { district, now }: Pick<View, 'district' | 'now'>): number {
  const left = timeLeft(district.calendar, clock, now)
  return left.ok ? left.value.ms : clock.dueAt - now
}
