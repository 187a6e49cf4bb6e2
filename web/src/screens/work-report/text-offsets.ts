import type { Stretch } from '@yiwang/kernel'

import { countCodePoints, toUnits } from './code-points.ts'

/** The stretch of the report that is selected on the screen; nothing where the selection is empty or lies outside the text. */
export function readSelection(root: Node, selection: Selection | null): Stretch | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined
  const start = countCodePoints(wordsBefore(root, range))
  return { start, end: start + countCodePoints(range.toString()) }
}

/** The words of the text up to where a range begins: the text on the screen is the report's, character by character. */
function wordsBefore(root: Node, range: Range): string {
  const before = document.createRange()
  before.selectNodeContents(root)
  before.setEnd(range.startContainer, range.startOffset)
  return before.toString()
}

/** A stretch of the report as a range on the screen; the pieces of the text carry where they begin. */
export function findRange(root: Element, { start, end }: Stretch): Range | undefined {
  const from = findPlace(root, start)
  const to = findPlace(root, end - 1)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.at)
  range.setEnd(to.node, to.at + ((to.node.data.codePointAt(to.at) ?? 0) > 0xff_ff ? 2 : 1))
  return range
}

function findPlace(root: Element, place: number): { readonly node: Text; readonly at: number } | undefined {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const piece = pieces.findLast(({ dataset }) => Number(dataset['start']) <= place)
  const node = piece?.firstChild
  if (!piece || !(node instanceof Text)) return undefined
  const at = toUnits(node.data, place - Number(piece.dataset['start']))
  return { node, at }
}
