const scales: Readonly<Record<string, number>> = { 千: 1e3, 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const scaled = /^(千万|百万|万亿|千|万|亿)(?=.)/u

/** A unit without its scale, and how many of it one of the unit is: 万人 is ten thousand 人. */
export interface ScaledUnit {
  readonly plain: string
  readonly scale: number
}

/** Parts a unit from its scale. */
export function scaledUnit(unit: string | null): ScaledUnit {
  const words = (unit ?? '').replace('％', '%')
  const scale = scaled.exec(words)?.[1] ?? ''
  return { plain: words.slice(scale.length), scale: scales[scale] ?? 1 }
}

/** Whether two units count the same thing, whatever their scale. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  return scaledUnit(one).plain === scaledUnit(other).plain
}
