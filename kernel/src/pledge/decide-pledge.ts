import type { Actor } from '../matter/actor.ts'
import type { Role } from '../person/role.ts'
import { refuse, succeed, type Result } from '../result.ts'
import { checkTerms } from './check-terms.ts'
import { isOfUnit, type Pledge } from './pledge.ts'
import type { PledgeAct, PledgeEventBody, PledgeEventDraft } from './pledge-event.ts'

/** Who may do what to a pledge; `ownUnit`: only for a pledge that the actor's unit leads or helps with. */
interface ActRow {
  readonly by: readonly Role[]
  readonly ownUnit?: readonly Role[]
}

/** Every act upon a pledge. The server enforces it, the web draws its buttons from it, a test walks it. */
export const pledgeActs: Readonly<Record<PledgeAct, ActRow>> = {
  accepted: { by: ['supervisor'] },
  changed: { by: ['supervisor'] },
  carried: { by: ['supervisor'] },
  proven: { by: ['supervisor'], ownUnit: ['handler'] },
  disproven: { by: ['supervisor'] },
  claimed: { by: [], ownUnit: ['handler'] },
  remarked: { by: ['leader'] },
  chased: { by: ['supervisor', 'system'] },
  withdrawn: { by: ['supervisor'] },
  restored: { by: ['supervisor'] },
}

/** The role in which somebody may do this to the pledge; nothing where they may not. */
export function roleFor(pledge: Pick<Pledge, 'leadUnit' | 'coUnits'>, act: PledgeAct, actor: Actor): Role | undefined {
  const { by, ownUnit = [] } = pledgeActs[act]
  const isOwn = actor.unit !== undefined && isOfUnit(pledge, actor.unit)
  return [...by, ...(isOwn ? ownUnit : [])].find((role) => actor.roles.includes(role))
}

/** The acts that somebody may do to the pledge as it stands. */
export function listPledgeActs(pledge: Pledge, actor: Actor): readonly PledgeAct[] {
  const acts = Object.keys(pledgeActs) as PledgeAct[]
  return acts.filter((act) => act !== 'accepted' && isOpen(pledge, act) && roleFor(pledge, act, actor) !== undefined)
}

/** Who acts, and when: the moment, and the district's day. */
export interface PledgeActing {
  readonly actor: Actor
  readonly at: number
  readonly today: string
}

/**
 * Lets an act upon a pledge become its next event, or refuses it: `permission.denied`, `pledge.withdrawn`,
 * `pledge.not_withdrawn`, `pledge.needs_words`, `pledge.day_ahead`, `pledge.unknown_node`, `pledge.nothing_to_disprove`, and
 * what `checkTerms` refuses.
 */
export function decidePledge(pledge: Pledge, body: PledgeEventBody, { actor, at, today }: PledgeActing): Result<PledgeEventDraft> {
  const role = roleFor(pledge, body.kind, actor)
  if (role === undefined || body.kind === 'accepted') return refuse('permission.denied')
  if (!isOpen(pledge, body.kind)) return refuse(pledge.isWithdrawn ? 'pledge.withdrawn' : 'pledge.not_withdrawn')
  const checked = checkBody(pledge, body, today)
  if (!checked.ok) return checked
  const unit = actor.unit === undefined ? {} : { unit: actor.unit }
  const { district, id, version } = pledge
  return succeed({ district, pledge: id, seq: version + 1, at, by: actor.id, role, ...unit, body })
}

/** A withdrawn pledge can be restored, and its text corrected; nothing else. */
function isOpen({ isWithdrawn }: Pledge, act: PledgeAct): boolean {
  if (act === 'carried') return true
  return isWithdrawn === (act === 'restored')
}

type Body<Act extends PledgeAct> = Extract<PledgeEventBody, { kind: Act }>

const checks: { readonly [Act in PledgeAct]?: (pledge: Pledge, body: Body<Act>, today: string) => Result<unknown> } = {
  changed: (pledge, { terms }) => checkTerms({ ...pledge, ...terms }),
  proven: checkProof,
  disproven: ({ proofs }, { node, reason }) =>
    proofs.some((proof) => proof.node === node) ? checkWords(reason) : refuse('pledge.nothing_to_disprove'),
  claimed: (_, { claim }, today) => (claim.on > today ? refuse('pledge.day_ahead') : checkWords(claim.words)),
  remarked: (_, { text }) => checkWords(text),
  withdrawn: (_, { reason }) => checkWords(reason),
  restored: (_, { reason }) => checkWords(reason),
}

function checkBody(pledge: Pledge, body: PledgeEventBody, today: string): Result<unknown> {
  const check = checks[body.kind] as ((pledge: Pledge, body: PledgeEventBody, today: string) => Result<unknown>) | undefined
  return check ? check(pledge, body, today) : succeed(body)
}

function checkProof(pledge: Pledge, { proof }: Body<'proven'>, today: string): Result<unknown> {
  if (proof.node !== null && !pledge.nodes.some(({ id }) => id === proof.node)) return refuse('pledge.unknown_node')
  if (proof.on > today) return refuse('pledge.day_ahead')
  return checkWords(proof.words)
}

function checkWords(words: string): Result<string> {
  return words.trim() === '' ? refuse('pledge.needs_words') : succeed(words)
}
