/** The side, in pixels, of the grey picture from which a fingerprint is taken. */
export const fingerprintSide = 32

/**
 * The perceptual hash of a picture: 64 bits as four bands of 16 (0 to 65,535). Pictures that look alike differ in few
 * bits, whatever their size, format and compression. Modelled on pHash: the low frequencies of a cosine transform.
 */
export type Fingerprint = readonly [number, number, number, number]

/** Up to this many different bits two pictures count as the same. */
export const sameFingerprintBits = 7

const kept = 8

/**
 * The fingerprint of a grey picture of 32 × 32 pixels (one byte each, row by row); nothing for a picture without
 * features, such as a blank page, which would look like every other one.
 */
export function findFingerprint(grey: Uint8Array): Fingerprint | undefined {
  if (grey.length !== fingerprintSide ** 2) throw new RangeError(`a fingerprint is taken from ${fingerprintSide ** 2} pixels`)
  if (spreadOf(grey) < 2) return undefined
  const waves = lowWaves(grey)
  const middle = medianOf(waves)
  const bands = [0, 0, 0, 0]
  // Neighbouring waves go to different bands, so that each band speaks of the whole picture.
  for (const [index, wave] of waves.entries()) if (wave > middle) bands[index % 4] = (bands[index % 4] ?? 0) | (1 << (index >> 2))
  return bands as unknown as Fingerprint
}

/** How many of the 64 bits differ: 0 for the same picture, about 32 for two that have nothing to do with each other. */
export function fingerprintDistance(one: Fingerprint, other: Fingerprint): number {
  return one.reduce((sum, band, index) => sum + countBits(band ^ (other[index] ?? 0)), 0)
}

/**
 * A band and the sixteen that differ from it in one bit. Two fingerprints that differ in at most seven bits have at
 * least one band of four that differs in at most one: whoever looks these up finds every one of them.
 */
export function listNearBands(band: number): readonly number[] {
  return [band, ...Array.from({ length: 16 }, (_, bit) => band ^ (1 << bit))]
}

function countBits(value: number): number {
  let [rest, count] = [value, 0]
  for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function spreadOf(grey: Uint8Array): number {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  return Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length)
}

/** The 64 lowest waves but the constant one, row by row: DCT-II of rows, then of columns. */
function lowWaves(grey: Uint8Array): readonly number[] {
  const rows = Array.from({ length: fingerprintSide }, (_, y) =>
    Array.from({ length: kept + 1 }, (_column, u) => transform(u, (x) => grey[y * fingerprintSide + x] ?? 0)),
  )
  const waves = Array.from({ length: kept * kept + 1 }, (_, index) => {
    const [u, v] = [index % kept, Math.floor(index / kept)]
    return v < kept ? transform(v, (y) => rows[y]?.[u] ?? 0) : transform(0, (y) => rows[y]?.[kept] ?? 0)
  })
  return waves.slice(1)
}

const cosines = Array.from({ length: kept + 1 }, (_, wave) =>
  Array.from({ length: fingerprintSide }, (_step, at) => Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * fingerprintSide))),
)

function transform(wave: number, valueAt: (at: number) => number): number {
  const row = cosines[wave] ?? []
  return row.reduce((sum, cosine, at) => sum + cosine * valueAt(at), 0)
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
