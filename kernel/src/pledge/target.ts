/** How a target binds: at least, at most, exactly or about a number, between two, or above zero. */
export const targetOperators = ['eq', 'gte', 'lte', 'approx', 'range', 'positive'] as const
export type TargetOperator = (typeof targetOperators)[number]

/**
 * What a pledge is to reach. `accumulates`: a number that grows over the year from its start to the target (新增学位5600个).
 * `holds`: a rate or a state that is measured anew each time and is to hold at the due date (增长7%, 失业率5%以内).
 */
export interface Target {
  readonly op: TargetOperator
  /** `gte` has only `low`, `lte` only `high`; a fall is negative. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly nature: 'accumulates' | 'holds'
  /** Where the number stood when the pledge was made; 0 for things to be done. */
  readonly start: number
}

/** About (左右) holds within this share of the number itself: 5%左右 holds from 4.75 to 5.25. */
export const approximation = 0.05

/** The nearest number that meets the target: what progress is counted towards. */
export function aimOf({ op, low, high }: Target): number {
  if (op === 'positive') return 0
  return (op === 'lte' ? high : low) ?? high ?? 0
}

/** Whether the value meets the target. A number that was to be reached exactly (eq) is met by more of it, as offices count. */
export function isMet(target: Target, value: number): boolean {
  const aim = aimOf(target)
  switch (target.op) {
    case 'positive':
      return value > 0
    case 'lte':
      return value <= aim
    case 'range':
      return value >= aim
    case 'approx':
      return isBeyond(target, value, aim * (1 - approximation))
    case 'eq':
    case 'gte':
      return isBeyond(target, value, aim)
  }
}

/** A target below its start is met from above: 下降3% by −3.4, 压缩至13个工作日 by 12. */
function isBeyond({ start }: Target, value: number, aim: number): boolean {
  return aim < start ? value <= aim : value >= aim
}

/**
 * How much of the way from start to target is gone, 0 at the start, 1 at the target, more beyond it and less than 0 where it
 * went the other way. Nothing for a target that holds, or where start and target are the same number.
 */
export function shareGone(target: Target, value: number): number | null {
  const way = aimOf(target) - target.start
  return target.nature === 'holds' || way === 0 ? null : (value - target.start) / way
}
