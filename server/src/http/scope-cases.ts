import type { Role } from '@yiwang/kernel'

/** The matters that lie outside: one that is dispatched, one that waits for its verifier, one about which something is asked. */
export interface OutsideWorld {
  readonly dispatched: OutsideRow
  readonly handled: OutsideRow
  readonly asked: OutsideRow
  /** The name of a photo that proves the dispatched one. */
  readonly photo: string
}

export interface OutsideRow {
  readonly id: string
  readonly number: string
  readonly version: number
}

/** What is sent to an endpoint about the world outside. */
interface Sent {
  readonly url?: string
  readonly payload?: object
}

/**
 * How an endpoint keeps to the scope. `none`: it answers no rows of anybody, and why. `hidden`: it names one row, which is
 * not there for whoever is outside. `left_out`: its answer is without the rows outside, though whoever is inside sees them
 * by the same question. `apart`: another test asks it, by name.
 */
export type ScopeCase =
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'apart'; readonly test: string }
  | { readonly kind: 'hidden'; readonly code: string; readonly send?: (world: OutsideWorld) => Sent }
  | {
      readonly kind: 'left_out'
      readonly send: (world: OutsideWorld) => Sent
      /** Who is asked from inside, where not everybody who may ask sees them. */
      readonly inside?: Role
      /** Whether an answer shows something of them, where it names neither id nor number. */
      readonly shows?: (answer: { readonly json: () => never; readonly rawPayload: Buffer }) => boolean | Promise<boolean>
    }

function none(why: string): ScopeCase {
  return { kind: 'none', why }
}

function hidden(send?: (world: OutsideWorld) => Sent): ScopeCase {
  return { kind: 'hidden', code: 'matter.not_found', ...(send && { send }) }
}

const reference = none('reference data of the district, the same for everybody who may read it')
const own = none('what belongs to whoever asks, and to nobody else')
const keepers = none('the people and policies of the district; its keepers see the whole of it')
const pledges = none('what the district promised in public, the same for everybody who works for it')
const trail = none('the trail of the whole district, for the auditor')
const period = { from: '2026-01-01', to: '2027-01-01' }
const question = { source: 'matters', measure: { kind: 'count', of: [] }, on: 'reported', side: 'lead' }
const place = { lon: 120.025, lat: 30.005 }

interface Total {
  readonly total: { readonly cells: readonly { readonly of: number }[] }
}

/** Every endpoint that asks for a person, with how it keeps to the scope. One that is not written here fails the test. */
export const scopeCases: Readonly<Record<string, ScopeCase>> = {
  'DELETE /api/account/sessions': own,
  'DELETE /api/account/sessions/:id': own,
  'DELETE /api/calendar/:day': reference,
  'DELETE /api/matters/:id/replies/:seq': hidden(({ dispatched }) => ({ url: `/api/matters/${dispatched.id}/replies/1` })),
  'DELETE /api/people/:id/sessions': keepers,
  'DELETE /api/saved-views/:id': own,
  'GET /api/access-log': trail,
  'GET /api/account': own,
  'GET /api/approvals': { kind: 'left_out', inside: 'leader', send: () => ({}) },
  'GET /api/audit/export': trail,
  'GET /api/bulk': own,
  'GET /api/calendar': reference,
  'GET /api/command/areas': {
    kind: 'left_out',
    send: () => ({}),
    shows: (answer) => (answer.json() as { areas: readonly unknown[] }).areas.length > 0,
  },
  'GET /api/command/categories': {
    kind: 'left_out',
    send: () => ({}),
    shows: (answer) => (answer.json() as { categories: readonly unknown[] }).categories.length > 0,
  },
  'GET /api/command/flow': {
    kind: 'left_out',
    send: () => ({}),
    shows: (answer) =>
      (answer.json() as { stages: readonly { here: number; entered: number }[] }).stages.some((each) => each.here + each.entered > 0),
  },
  'GET /api/command/hexagons': {
    kind: 'left_out',
    send: () => ({}),
    shows: (answer) => (answer.json() as { cells: readonly unknown[] }).cells.length > 0,
  },
  'GET /api/command/replay': { kind: 'left_out', send: () => ({ url: '/api/command/replay?day=2026-03-04' }) },
  'GET /api/dispatch-table': reference,
  'GET /api/files/:file/original': {
    kind: 'hidden',
    code: 'file.not_found',
    send: ({ photo }) => ({ url: `/api/files/${photo}/original` }),
  },
  'GET /api/indicators': reference,
  'GET /api/limit-table': reference,
  'GET /api/live': { kind: 'apart', test: 'an open page hears nothing of a matter outside' },
  'GET /api/matters': { kind: 'left_out', send: () => ({ url: '/api/matters?ended=all&limit=200' }) },
  'GET /api/matters/:id': hidden(),
  'GET /api/matters/:id/duplicates': hidden(),
  'GET /api/me': own,
  'GET /api/people': keepers,
  'GET /api/places': reference,
  'GET /api/rule-changes/dry-run': none('a dry run shows what would move, and is tested where it lies'),
  'GET /api/pledges': pledges,
  'GET /api/pledges/:id': pledges,
  'GET /api/pledges/breakdown.docx': pledges,
  'GET /api/pledges/breakdown.xlsx': pledges,
  'GET /api/pledges/review.docx': pledges,
  'GET /api/pledges/trend': pledges,
  'GET /api/pledges/year': pledges,
  'POST /api/pledges/breakdown': pledges,
  'GET /api/report-comparison': pledges,
  'POST /api/pledges/:id/acts': { kind: 'apart', test: 'a unit proves and claims its own pledges and no others' },
  'POST /api/pledges/:id/chase': pledges,
  'POST /api/proposals': none('raises a matter of the whole district and shows no other'),
  'GET /api/statistics': pledges,
  'GET /api/statistics/template.xlsx': pledges,
  'POST /api/statistics/import': { kind: 'apart', test: 'a table is refused where it has a number of another unit’s series' },
  'PUT /api/statistics/:code': { kind: 'apart', test: 'numbers are entered by the unit that keeps the series' },
  'GET /api/statistics/:code/readings': pledges,
  'POST /api/statistics/:code/readings': { kind: 'apart', test: 'numbers are entered by the unit that keeps the series' },
  'GET /api/work-reports': pledges,
  'POST /api/work-reports': pledges,
  'GET /api/work-reports/:id': pledges,
  'DELETE /api/work-reports/:id': pledges,
  'GET /api/work-reports/:id/file': pledges,
  'PUT /api/work-reports/:id/text': pledges,
  'POST /api/work-reports/:id/pledges': pledges,
  'POST /api/work-reports/:id/dismissals': pledges,
  'GET /api/saved-views': own,
  'GET /api/scores.xlsx': none('the same question as /api/indicators/ask, written as a sheet'),
  'GET /api/security-policy': keepers,
  'GET /api/tiles/matters/:z/:x/:y': { kind: 'left_out', send: () => ({ url: '/api/tiles/matters/16/54617/27037?ended=all' }) },
  'GET /api/units': reference,
  'GET /api/verification-round': {
    kind: 'left_out',
    inside: 'verifier',
    send: () => ({ url: '/api/verification-round?lon=120.025&lat=30.005' }),
  },
  'POST /api/account/password': own,
  'POST /api/account/second-factor': own,
  'POST /api/account/second-factor/confirm': own,
  'POST /api/account/second-factor/off': own,
  'POST /api/account/second-factor/recovery-codes': own,
  'POST /api/audit/verify': trail,
  'POST /api/bulk': {
    kind: 'left_out',
    send: ({ dispatched: { id, version } }) => ({
      payload: { bulk: '00000000-0000-4000-8000-00000000000b', action: 'claim', matters: [{ id, version }] },
    }),
    shows: (answer) => (answer.json() as { done: readonly unknown[] }).done.length > 0,
  },
  'POST /api/bulk/:bulk/undo': own,
  'POST /api/callers': {
    kind: 'left_out',
    inside: 'receiver',
    send: () => ({ payload: { phone: '13911112222' } }),
    shows: (answer) => JSON.stringify(answer.json()).includes('陈') || (answer.json() as { total: number }).total > 0,
  },
  'POST /api/category-suggestions': none('reads nothing but the words that are sent'),
  'POST /api/dispatch-table': reference,
  'POST /api/dispatch-table/precedents': {
    kind: 'hidden',
    code: 'matter.not_found',
    send: ({ dispatched: { id } }) => ({ payload: { matter: id, reach: 'street', note: '先例' } }),
  },
  'POST /api/dispatch-table/try': reference,
  'POST /api/duplicates': {
    kind: 'left_out',
    inside: 'receiver',
    send: () => ({ payload: { category: 'E0102', description: '路口垃圾堆积，气味很大', position: place } }),
  },
  'POST /api/indicators/ask': {
    kind: 'left_out',
    send: () => ({ payload: { ask: [question], period } }),
    shows: (answer) => (answer.json() as Total).total.cells.some(({ of }) => of > 0),
  },
  'POST /api/indicators/rows': { kind: 'left_out', send: () => ({ payload: { ask: question, period, part: 'of' } }) },
  'POST /api/limit-table': reference,
  'POST /api/matters': { kind: 'apart', test: 'nobody takes a matter down outside the own area' },
  'POST /api/matters/:id/answer': hidden(({ asked: { version } }) => ({ payload: { granted: true, version } })),
  'POST /api/matters/:id/claim': hidden(({ dispatched: { version } }) => ({ payload: { claimed: true, version } })),
  'POST /api/matters/:id/moves': hidden(({ dispatched: { version } }) => ({ payload: { move: 'sign', version } })),
  'POST /api/matters/:id/not-the-same': hidden(({ asked: { id } }) => ({ payload: { other: id } })),
  'POST /api/matters/:id/notes': hidden(() => ({ payload: { text: '看一看' } })),
  'POST /api/matters/:id/replies': hidden(() => ({ payload: { text: '已收到' } })),
  'POST /api/matters/:id/split': hidden(({ dispatched: { version } }) => ({
    payload: { version, reason: '分头办理', children: [{ leadUnit: 'cityscape', description: '清扫' }] },
  })),
  'POST /api/matters/:id/unmask': hidden(() => ({ payload: { reason: '核对' } })),
  'POST /api/matters/selection': { kind: 'left_out', send: () => ({ payload: { ended: 'all' } }) },
  'POST /api/people': keepers,
  'POST /api/people/:id/second-factor/reset': keepers,
  'POST /api/rule-changes': none('moves only what its dry run showed, matter by matter within the scope'),
  'POST /api/saved-views': own,
  'PUT /api/calendar/:day': reference,
  'PUT /api/categories/:code': reference,
  'PUT /api/people/:id': keepers,
  'PUT /api/security-policy': keepers,
}
