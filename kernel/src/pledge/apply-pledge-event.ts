import type { Pledge, Proof } from './pledge.ts'
import type { PledgeEventBody, PledgeEventDraft } from './pledge-event.ts'

type Later = Exclude<PledgeEventBody, { kind: 'accepted' }>
type Body<Kind extends Later['kind']> = Extract<Later, { kind: Kind }>

/** The state after one more event. A history that does not begin with `accepted` has no state. */
export function applyPledgeEvent(pledge: Pledge | undefined, event: PledgeEventDraft): Pledge {
  const { body } = event
  if (body.kind === 'accepted') return accept(event, body)
  if (pledge === undefined) throw new Error(`the history of ${event.pledge} does not begin with its acceptance`)
  const change = changes[body.kind] as (pledge: Pledge, body: Later) => Pledge
  return change({ ...pledge, version: event.seq }, body)
}

/** The state that a history says. */
export function replayPledge(events: readonly PledgeEventDraft[]): Pledge | undefined {
  return events.reduce<Pledge | undefined>((pledge, event) => applyPledgeEvent(pledge, event), undefined)
}

const changes: { readonly [Kind in Later['kind']]: (pledge: Pledge, body: Body<Kind>) => Pledge } = {
  changed: (pledge, { terms, passage }) => ({ ...pledge, ...terms, ...(passage && { passage: { ...passage, isLost: false } }) }),
  carried: (pledge, { passage }) => ({
    ...pledge,
    passage: passage ? { ...passage, isLost: false } : { ...pledge.passage, isLost: true },
  }),
  proven: (pledge, { proof }) => ({ ...pledge, proofs: [...withoutProof(pledge, proof.node), proof] }),
  disproven: (pledge, { node }) => ({ ...pledge, proofs: withoutProof(pledge, node) }),
  claimed: (pledge, { claim }) => ({ ...pledge, claims: [...pledge.claims, claim] }),
  remarked: (pledge) => pledge,
  chased: (pledge, { matter }) => ({ ...pledge, chased: [...pledge.chased, matter] }),
  withdrawn: (pledge) => ({ ...pledge, isWithdrawn: true }),
  restored: (pledge) => ({ ...pledge, isWithdrawn: false }),
}

function withoutProof({ proofs }: Pledge, node: string | null): readonly Proof[] {
  return proofs.filter((proof) => proof.node !== node)
}

function accept(event: PledgeEventDraft, { number, report, passage, terms }: Extract<PledgeEventBody, { kind: 'accepted' }>): Pledge {
  const { district, pledge: id, seq: version } = event
  const none = { proofs: [], claims: [], chased: [], isWithdrawn: false }
  return { ...terms, district, id, number, report, version, passage: { ...passage, isLost: false }, ...none }
}
