import { edgeKey, getEdgeClass, getFace, getPoint } from './mesh.ts'
import { distance, getItem } from './plane.ts'
import type { EdgeClass, Mesh } from './mesh.ts'

/** Faces that belong together, in one piece and without holes. */
export type Region = { readonly faces: readonly number[]; readonly weight: number }

/** How readily two regions join over each metre of a shared edge: streets part quarters, a river parts towns. */
const OPENNESS: Readonly<Record<EdgeClass, number>> = {
  none: 1.3,
  bank: 0.6,
  local: 1,
  collector: 0.4,
  arterial: 0.09,
  rail: 0.04,
  expressway: 0.03,
  river: 0.0004,
}

type Node = { faces: number[]; weight: number; readonly bonds: Map<number, number> }

/** The boundary of a set of faces, as the corner that follows each corner; nothing when a corner is passed twice. */
function findNext(mesh: Mesh, faces: readonly number[]): Map<number, number> | undefined {
  const inside = new Set(faces)
  const next = new Map<number, number>()
  for (const id of faces) {
    const { loop } = getFace(mesh, id)
    for (let index = 0; index < loop.length; index += 1) {
      const from = getItem(loop, index)
      const to = getItem(loop, index + 1)
      const other = mesh.owners.get(edgeKey(to, from))
      if (other !== undefined && inside.has(other)) continue
      if (next.has(from)) return undefined
      next.set(from, to)
    }
  }
  return next
}

/** The outline of a set of faces as corners against the clock; nothing when it has holes, parts, or touches itself. */
export function findOutline(mesh: Mesh, faces: readonly number[]): number[] | undefined {
  const next = findNext(mesh, faces)
  const start = next?.keys().next().value
  if (!next || start === undefined) return undefined
  const loop = [start]
  for (let corner = next.get(start); corner !== undefined && corner !== start; corner = next.get(corner)) loop.push(corner)
  return loop.length === next.size ? loop : undefined
}

function bond(nodes: readonly Node[], pair: readonly [number, number], strength: number): void {
  const [a, b] = pair
  if (a === b) return
  const node = getItem(nodes, a)
  node.bonds.set(b, (node.bonds.get(b) ?? 0) + strength)
}

function makeNodes(mesh: Mesh, regions: readonly Region[]): Node[] {
  const nodes: Node[] = regions.map((region) => ({ faces: [...region.faces], weight: region.weight, bonds: new Map() }))
  const home = new Map(nodes.flatMap((node, index) => node.faces.map((face) => [face, index] as const)))
  for (const face of mesh.faces.values()) {
    face.loop.forEach((corner, index) => {
      const next = getItem(face.loop, index + 1)
      const here = home.get(face.id)
      const there = home.get(mesh.owners.get(edgeKey(next, corner)) ?? -1)
      if (here === undefined || there === undefined) return
      const metres = distance(getPoint(mesh, corner), getPoint(mesh, next))
      bond(nodes, [here, there], metres * OPENNESS[getEdgeClass(mesh, corner, next)])
    })
  }
  return nodes
}

function join(nodes: Node[], keep: number, gone: number): void {
  const kept = getItem(nodes, keep)
  const lost = getItem(nodes, gone)
  kept.faces.push(...lost.faces)
  kept.weight += lost.weight
  for (const [other, strength] of lost.bonds) {
    const node = getItem(nodes, other)
    node.bonds.delete(gone)
    if (other === keep) continue
    node.bonds.set(keep, (node.bonds.get(keep) ?? 0) + strength)
    kept.bonds.set(other, (kept.bonds.get(other) ?? 0) + strength)
  }
  kept.bonds.delete(gone)
  lost.faces = []
  lost.bonds.clear()
}

/** The best neighbour to join: much open border, little weight, and a union in one piece without holes. */
function findPartner(mesh: Mesh, nodes: readonly Node[], node: Node): number | undefined {
  const ranked = [...node.bonds].toSorted(([a, first], [b, second]) => {
    return second / getItem(nodes, b).weight ** 0.9 - first / getItem(nodes, a).weight ** 0.9
  })
  return ranked.find(([other]) => findOutline(mesh, [...node.faces, ...getItem(nodes, other).faces]))?.[0]
}

/** Joins the lightest region to its best neighbour until as many are left as wanted. */
export function mergeRegions(mesh: Mesh, regions: readonly Region[], wanted: number): Region[] {
  const nodes = makeNodes(mesh, regions)
  const open = new Set(nodes.keys())
  const stuck = new Set<number>()
  while (open.size + stuck.size > wanted && open.size > 0) {
    let lightest = -1
    for (const index of open) if (lightest < 0 || getItem(nodes, index).weight < getItem(nodes, lightest).weight) lightest = index
    const partner = findPartner(mesh, nodes, getItem(nodes, lightest))
    open.delete(lightest)
    if (partner === undefined) {
      stuck.add(lightest)
      continue
    }
    join(nodes, partner, lightest)
    for (const index of stuck) open.add(index)
    stuck.clear()
    open.add(partner)
  }
  return [...open, ...stuck].map((index) => ({ faces: getItem(nodes, index).faces, weight: getItem(nodes, index).weight }))
}
