/** A distribution of counts by its mean and variance, the variance above the mean: a negative binomial. */
export interface Spread {
  readonly mean: number
  readonly variance: number
}

/** How likely a count of at least `count` is, 0 to 1. */
export function chanceOfAtLeast(count: number, spread: Spread): number {
  if (count <= 0) return 1
  return count > spread.mean ? upwards(count, spread) : Math.max(0, 1 - downwards(count - 1, spread))
}

const negligible = 1e-17
/** Below this a chance is none: numbers that are smaller no longer shrink when they are multiplied. */
const none = 1e-290

/** Sums the chances of a count and of all above it. */
function upwards(count: number, spread: Spread): number {
  const { shape, ratio } = shapeOf(spread)
  let [term, sum] = [chanceOf(count, spread), 0]
  for (let k = count; term > none; k += 1) {
    sum += term
    term *= ((k + shape) / (k + 1)) * ratio
    if (term < sum * negligible) break
  }
  return Math.min(1, sum)
}

/** Sums the chances of a count and of all below it. */
function downwards(count: number, spread: Spread): number {
  const { shape, ratio } = shapeOf(spread)
  let [term, sum] = [chanceOf(count, spread), 0]
  for (let k = count; k >= 0; k -= 1) {
    sum += term
    term *= k / ((k - 1 + shape) * ratio)
    if (term < sum * negligible) break
  }
  return Math.min(1, sum)
}

function shapeOf({ mean, variance }: Spread): { readonly shape: number; readonly ratio: number } {
  return { shape: (mean * mean) / (variance - mean), ratio: 1 - mean / variance }
}

function chanceOf(count: number, spread: Spread): number {
  const { shape, ratio } = shapeOf(spread)
  const log = logGamma(count + shape) - logGamma(shape) - logGamma(count + 1)
  return Math.exp(log + shape * Math.log1p(-ratio) + count * Math.log(ratio))
}

/** The logarithm of the gamma function of a positive number, by Stirling's series beyond ten. */
function logGamma(x: number): number {
  let [shift, at] = [0, x]
  for (; at < 10; at += 1) shift += Math.log(at)
  const square = at * at
  const series = 1 / (12 * at) - 1 / (360 * at * square) + 1 / (1260 * at * square * square) - 1 / (1680 * at * square ** 3)
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift
}
