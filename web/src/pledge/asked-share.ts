import type { PledgeRow } from '@yiwang/contract'
import { shareGone } from '@yiwang/kernel'

type Row = Pick<PledgeRow, 'target' | 'measure' | 'progress'>

/** How much of the way should be gone by now: by the nodes where they have values, otherwise by the straight line; null where neither says. */
export function findAskedShare({ target, measure, progress }: Row): number | null {
  const { straight, byNodes, nodes } = progress
  if (measure === 'nodes' || measure === 'document') return nodes.all === 0 ? null : nodes.due / nodes.all
  const asked = byNodes ?? straight
  return target === null || asked === null ? null : shareGone(target, asked)
}
