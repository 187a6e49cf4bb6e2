import type { PledgeNode } from './node.ts'
import type { Pledge } from './pledge.ts'
import type { Course } from './progress.ts'
import type { Reading } from './reading.ts'

/** What the progress of a pledge is computed from: its terms, its proofs, and what was measured of it. */
export function courseOf(pledge: Pledge, readings: readonly Reading[]): Course {
  const { from, due, target, measure } = pledge
  const isByNodes = measure === null || measure.kind === 'nodes' || measure.kind === 'document'
  return { from, due, target: isByNodes ? null : target, nodes: nodesOf(pledge), readings: isByNodes ? [] : readings }
}

/** The nodes with their proofs; a pledge that a document shows has that one as its node. Nothing is measured without a measure. */
function nodesOf({ measure, nodes, proofs, due, subject }: Pledge): readonly PledgeNode[] {
  const reachedBy = new Map(proofs.map(({ node, on, words }) => [node, { on, evidence: words }]))
  if (measure === null) return []
  if (measure.kind === 'document') return [{ by: due, words: subject, value: null, reached: reachedBy.get(null) ?? null }]
  return nodes.map(({ id, by, words, value }) => ({ by, words, value, reached: reachedBy.get(id) ?? null }))
}
