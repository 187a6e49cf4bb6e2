/** A smooth random surface: metres in, about -1 to 1 out. */
export type Noise = (x: number, y: number) => number

function hash(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1274126177)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 2246822519)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2147483648 - 1
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10)
}

function sample(x: number, y: number, seed: number): number {
  const left = Math.floor(x)
  const low = Math.floor(y)
  const across = ease(x - left)
  const up = ease(y - low)
  const bottom = hash(left, low, seed) * (1 - across) + hash(left + 1, low, seed) * across
  const top = hash(left, low + 1, seed) * (1 - across) + hash(left + 1, low + 1, seed) * across
  return bottom * (1 - up) + top * up
}

/** Makes value noise whose bumps are about `wavelength` metres wide, with three finer octaves on top. */
export function makeNoise(seed: number, wavelength: number): Noise {
  return function noise(x, y) {
    let sum = 0
    let weight = 0.55
    let scale = 1 / wavelength
    for (let octave = 0; octave < 4; octave += 1) {
      sum += weight * sample(x * scale, y * scale, seed + octave * 101)
      weight *= 0.5
      scale *= 2.03
    }
    return sum
  }
}
