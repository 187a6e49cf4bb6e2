import { kernelProblems } from '@yiwang/kernel'

/** Refusals of the border itself: requests, sign-in, files, writing at the same time. */
const borderProblems = [
  'request.malformed',
  'request.not_found',
  'request.too_large',
  'request.too_many',
  'request.wrong_origin',
  'request.key_reused',
  'request.failed',
  'request.wrong_cursor',
  'person.not_signed_in',
  'person.no_post',
  'person.wrong_sign_in',
  'person.username_taken',
  'person.last_administrator',
  'matter.not_found',
  'matter.changed_meanwhile',
  'matter.claimed_by_other',
  'matter.merge_target',
  'place.outside_district',
  'place.wrong_coordinates',
  'file.wrong_type',
  'file.not_found',
  'file.too_large',
  'category.unknown',
  'category.disabled',
  'unit.unknown',
  'rule.changed_meanwhile',
  'district.unknown',
  'district.already_set_up',
  'open311.key_required',
  'open311.key_wrong',
  'open311.jurisdiction_unknown',
  'open311.service_unknown',
  'open311.missing_field',
  'open311.wrong_field',
  'database.away',
] as const

/** Every code that an answer can carry. */
export const problemCodes = [...kernelProblems, ...borderProblems] as const

export type ProblemCode = (typeof problemCodes)[number]

const statuses: Partial<Record<ProblemCode, number>> = {
  'permission.denied': 403,
  'matter.wrong_role': 403,
  'matter.not_your_matter': 403,
  'matter.handled_by_same': 403,
  'matter.same_asker': 403,
  'matter.wrong_status': 409,
  'matter.already_asked': 409,
  'matter.nothing_asked': 409,
  'matter.window_passed': 409,
  'matter.not_first_return': 409,
  'matter.first_return_goes_to_dispatcher': 409,
  'request.malformed': 400,
  'request.not_found': 404,
  'request.too_large': 413,
  'request.too_many': 429,
  'request.wrong_origin': 403,
  'request.key_reused': 422,
  'request.failed': 500,
  'request.wrong_cursor': 400,
  'person.not_signed_in': 401,
  'person.no_post': 403,
  'person.wrong_sign_in': 401,
  'person.username_taken': 409,
  'person.last_administrator': 409,
  'matter.not_found': 404,
  'matter.changed_meanwhile': 409,
  'matter.claimed_by_other': 409,
  'file.not_found': 404,
  'file.too_large': 413,
  'file.wrong_type': 415,
  'rule.changed_meanwhile': 409,
  'district.unknown': 404,
  'district.already_set_up': 409,
  'open311.key_required': 400,
  'open311.key_wrong': 403,
  'open311.jurisdiction_unknown': 404,
  'open311.service_unknown': 404,
  'open311.missing_field': 400,
  'open311.wrong_field': 400,
  'database.away': 503,
}

/** The HTTP status of a refusal; 422 where the request was understood and cannot be followed. */
export function statusOf(code: ProblemCode): number {
  return statuses[code] ?? 422
}
