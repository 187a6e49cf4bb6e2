import { AppliedRuleChanges, ApplyRuleChanges, RuleChangePage, RuleChangeQuery, type RuleChange } from '@yiwang/contract'
import { decideReclock, scopeOf, type Actor, type Matter, type Role } from '@yiwang/kernel'

import { outcomeOf, resultOf } from '../bulk/outcome.ts'
import type { District } from '../district/district.ts'
import { worldOf } from '../district/world-of.ts'
import type { App } from '../http/app.ts'
import { orNull } from '../http/or-null.ts'
import { findMatter } from '../matter/matter-store.ts'
import { keepDecision, requireVersion } from '../matter/move-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { countRunning, listRunning } from './running-store.ts'

const pageSize = 1000

const edit = { permission: 'rule.edit' } as const

/**
 * A new version of a rule leaves running matters on theirs. The dry run lists every matter that the rules in force would
 * move, page by page over all that run; applying moves those that somebody chose, each with its event.
 */
export function addRuleChanges(app: App, services: Services): void {
  app.get(
    '/api/rule-changes/dry-run',
    { config: edit, schema: { tags: ['rule'], querystring: RuleChangeQuery, response: { 200: RuleChangePage } } },
    (request) => runDry(services, requirePerson(request), request.query.after),
  )
  app.post(
    '/api/rule-changes',
    { config: edit, schema: { tags: ['rule'], body: ApplyRuleChanges, response: { 200: AppliedRuleChanges } } },
    (request) => applyChanges(services, requirePerson(request), request.body),
  )
}

async function runDry(services: Services, person: KeptPerson, after: string | undefined): Promise<RuleChangePage> {
  const { db } = services.database
  const scope = scopeOf(person)
  const district = services.districts.get(person.district)
  const matters = await listRunning(db, scope, { after, limit: pageSize })
  const changes = matters.map((matter) => findChange(matter, actingAs(person), { district, at: services.now() }))
  return {
    changes: changes.filter((change) => change !== undefined),
    checked: matters.length,
    running: await countRunning(db, scope),
    next: matters.length === pageSize ? (matters.at(-1)?.id ?? null) : null,
  }
}

type ActingPerson = Actor & { readonly role: Role }

function actingAs(person: KeptPerson): ActingPerson {
  return { ...person, role: person.roles[0] ?? 'system' }
}

/** What the rules in force would make of a matter, if anything else than it is. */
function findChange(matter: Matter, actor: ActingPerson, by: { readonly district: District; readonly at: number }): RuleChange | undefined {
  const decided = decideReclock(matter, { actor, reason: '' }, worldOf(by.district, by.at))
  if (!decided.ok) return decided.problem.code === 'time.same_clock' ? undefined : { ...asItIs(matter), problem: decided.problem.code }
  const { body } = decided.value
  if (body.kind !== 'reclocked') return undefined
  const clock = body.clocks.clock ?? matter.clock
  const suggestion = body.suggestion ?? matter.suggestion
  return {
    ...asItIs(matter),
    newDueAt: orNull(clock?.dueAt),
    newSuggestedUnit: orNull(suggestion?.leadUnit),
    newRuleVersion: orNull(clock?.ruleVersion),
  }
}

function asItIs(matter: Matter): RuleChange {
  const { id, number, version, status, category, place, clock, suggestion } = matter
  const [dueAt, suggestedUnit, ruleVersion] = [orNull(clock?.dueAt), orNull(suggestion?.leadUnit), orNull(clock?.ruleVersion)]
  return {
    id,
    number,
    version,
    status,
    category,
    area: place.area,
    leadUnit: orNull(matter.leadUnit),
    dueAt,
    newDueAt: dueAt,
    suggestedUnit,
    newSuggestedUnit: suggestedUnit,
    ruleVersion,
    newRuleVersion: ruleVersion,
    problem: null,
  }
}

async function applyChanges(services: Services, person: KeptPerson, asked: ApplyRuleChanges): Promise<AppliedRuleChanges> {
  const { reason } = asked
  const outcomes = await Promise.all(
    asked.matters.map(({ id, version }) => outcomeOf(id, () => applyOne(services, person, { id, version, reason }))),
  )
  const { done, refused } = resultOf(outcomes)
  return { moved: done.map(({ id }) => id), refused }
}

async function applyOne(
  services: Services,
  person: KeptPerson,
  one: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<Matter> {
  const found = await findMatter(services.database.db, scopeOf(person), one.id)
  if (!found) throw new Refusal('matter.not_found')
  requireVersion(found.matter, one.version)
  const { matter } = await keepDecision(services, services.districts.get(person.district), {
    found,
    decide: (world) => requireValue(decideReclock(found.matter, { actor: actingAs(person), reason: one.reason }, world)),
  })
  return matter
}
