import type { PledgeEntry, PledgeProgress, PledgeRow, PledgeView } from '@yiwang/contract'
import { gapOf, isGap, type Claim, type PledgeEvent, type Progress } from '@yiwang/kernel'

import { orNull } from '../http/or-null.ts'
import { nameIn, type Names } from '../person/person-store.ts'
import type { MeasuredPledge } from './measure-pledges.ts'

/** A pledge in a list. */
export function presentPledge({ pledge, progress }: MeasuredPledge): PledgeRow {
  const { passage, proofs: _, claims, chased, nodes: __, measure, district: ___, ...terms } = pledge
  const claim = claims.at(-1)
  return {
    ...terms,
    coUnits: [...pledge.coUnits],
    raw: passage.raw,
    measure: measure?.kind ?? null,
    progress: presentProgress(progress),
    claim: claim ? presentClaim(claim, progress) : null,
    chased: chased.length,
  }
}

/** What stands beside a pledge on its own page. */
export interface Around {
  readonly history: readonly PledgeEvent[]
  readonly names: Names
  readonly children: readonly string[]
  readonly acts: readonly string[]
  readonly asOf: string
}

/** A pledge with all that is known of it. */
export function presentPledgeView(measured: MeasuredPledge, around: Around): PledgeView {
  const { pledge, readings, progress } = measured
  const { history, children, acts, asOf } = around
  const proofs = new Map(pledge.proofs.map((proof) => [proof.node, proof]))
  return {
    ...presentPledge(measured),
    passage: pledge.passage,
    nodes: pledge.nodes.map((node) => ({ ...node, reached: orNull(proofs.get(node.id)) })),
    proof: orNull(proofs.get(null)),
    fullMeasure: pledge.measure as PledgeView['fullMeasure'],
    readings: readings.map(({ by, ...reading }) => ({ ...reading, by: by === null ? null : presentSomebody(by, around.names) })),
    claims: pledge.claims.map((claim) => presentClaim(claim, progress)),
    children: [...children],
    chasedMatters: history.flatMap(({ body }) => (body.kind === 'chased' ? [{ id: body.matter, number: body.number }] : [])),
    history: history.map((event) => presentEvent(event, around)),
    acts: [...acts],
    asOf,
  }
}

function presentProgress(progress: Progress): PledgeProgress {
  const { standing, latest, share, heldAgainst, straight, byNodes, nodes, forecast } = progress
  return { standing, latest: latest && { on: latest.on, value: latest.value }, share, heldAgainst, straight, byNodes, nodes, forecast }
}

function presentClaim(claim: Claim, progress: Progress): PledgeView['claims'][number] {
  const { on, unit, share, words } = claim
  return { on, unit, share, words, gap: gapOf(claim, progress), isGap: isGap(claim, progress) }
}

function presentEvent({ seq, at, by, role, unit, body }: PledgeEvent, { names }: Around): PledgeEntry {
  const { kind, ...rest } = body
  return { seq, at, by: presentSomebody(by, names), role, unit: orNull(unit), kind, body: rest }
}

/** Who somebody is; their id where no name is known. */
export function presentSomebody(id: string, names: Around['names']): PledgeEntry['by'] {
  const { zh, en } = nameIn(names, id)
  return { id, name: zh, nameEn: en }
}
