import type { Stated } from './stated.ts'

const aims = /^(?:、|,)?(?:并|全力|奋力|努力)?(?:力争|努力|争取|冲刺|奋力|确保)(?:达到|实现|突破|增长|达|完成|向|冲刺)*$/

/** Folds a higher aim into the target it goes with: 增长7%以上、力争达到8% is one figure with the stretch 8. */
export function foldStretches(chars: string, figures: readonly Stated[]): readonly Stated[] {
  const folded: Stated[] = []
  for (const figure of figures) {
    const target = folded.at(-1)
    if (target && isStretchOf(chars, figure, target))
      folded[folded.length - 1] = { ...target, end: figure.end, stretch: figure.low ?? figure.high }
    else folded.push(figure)
  }
  return folded
}

function isStretchOf(chars: string, figure: Stated, target: Stated): boolean {
  if (figure.unit !== target.unit || figure.start <= target.start || target.low === null) return false
  if (Math.abs(figure.low ?? figure.high ?? 0) <= Math.abs(target.low)) return false
  const words = chars.slice(Math.max(target.at, figure.at - 24), figure.at)
  const after = words.slice(words.search(/(?:、|,)?(?:并|全力|奋力|努力)?(?:力争|努力|争取|冲刺|奋力)/))
  return aims.test(after) && figure.start - target.end <= 1
}
