import { phrases } from '@yiwang/contract'
import { endedStatuses, type Matter, maskHome, maskText } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { Language } from './language.ts'
import type { KeptRequest } from './request-store.ts'
import type { ServiceRequest } from './shapes.ts'

/** How a request is to be told: of which district, in which language, with the platform's own finer status or without. */
export interface Telling {
  readonly district: District
  readonly language: Language
  readonly isExtended: boolean
}

/** A matter as everybody may read it: no name, no phone, no home. */
export function presentRequest(kept: KeptRequest, { district, language, isExtended }: Telling): ServiceRequest {
  const { matter, changedAt } = kept
  const isClosed = endedStatuses.includes(matter.status)
  const { lon, lat, address } = matter.place
  return {
    service_request_id: matter.number,
    status: isClosed ? 'closed' : 'open',
    status_notes: notes(kept, language),
    service_name: district.categories.get(matter.category)?.name[language] ?? matter.category,
    service_code: matter.category,
    description: maskText(matter.description),
    agency_responsible: agency(matter, district, language),
    service_notice: null,
    requested_datetime: w3(matter.reportedAt, district),
    updated_datetime: w3(isClosed ? (matter.endedAt ?? changedAt) : changedAt, district),
    expected_datetime: matter.clock ? w3(matter.clock.dueAt, district) : null,
    address: maskHome(address ?? ''),
    address_id: null,
    zipcode: null,
    lat,
    long: lon,
    media_url: findMedia(matter),
    ...(isExtended && { extended_attributes: { detailed_status: matter.status, channel: matter.channel } }),
  }
}

function notes({ matter, ending }: KeptRequest, language: Language): string {
  const words = phrases[language === 'en' ? 'en' : 'zh-CN'].matter
  const ground = ending?.reasonCode as keyof typeof words.declineReason | null | undefined
  const parts = [words.status[matter.status], ground ? words.declineReason[ground] : undefined, ending?.reason ?? undefined]
  return maskText(parts.filter((part) => part !== undefined && part !== '').join(language === 'en' ? '. ' : '。'))
}

function agency(matter: Matter, district: District, language: Language): string | null {
  const unit = district.units.get(matter.leadUnit ?? '')
  if (!unit) return null
  return language === 'en' ? unit.nameEn : unit.name
}

function w3(at: number, district: District): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(district.timeZone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
}

/** The picture that an Open311 client named; photos kept here are for whoever may see the matter. */
function findMedia(matter: Matter): string | null {
  if (matter.channel !== 'open311') return null
  return matter.evidence.find(({ kind, text }) => kind === 'source_record' && /^https?:/u.test(text ?? ''))?.text ?? null
}
