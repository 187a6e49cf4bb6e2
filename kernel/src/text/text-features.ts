const han = /^\p{Script=Han}/u
const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu

/**
 * How often each hashed feature occurs in a text: of Han text every character and every pair of neighbours, of other scripts every
 * word in lower case; digits do not count. The first line counts `headWeight` times, because that is where people say what it is about.
 */
export function countFeatures(text: string, buckets: number, headWeight = 3): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const [head = '', ...body] = text.normalize('NFKC').toLowerCase().split('\n')
  for (const piece of head.match(run) ?? []) addPiece(counts, piece, { buckets, weight: headWeight })
  for (const piece of body.join('\n').match(run) ?? []) addPiece(counts, piece, { buckets, weight: 1 })
  return counts
}

interface Adding {
  readonly buckets: number
  readonly weight: number
}

function addPiece(counts: Map<number, number>, piece: string, adding: Adding): void {
  if (!han.test(piece)) {
    add(counts, piece, adding)
    return
  }
  let before = ''
  for (const character of piece) {
    add(counts, character, adding)
    if (before !== '') add(counts, before + character, adding)
    before = character
  }
}

function add(counts: Map<number, number>, feature: string, { buckets, weight }: Adding): void {
  const bucket = hashText(feature) % buckets
  counts.set(bucket, (counts.get(bucket) ?? 0) + weight)
}

/** FNV-1a with a final mix, 32 bits: the same on every machine. */
function hashText(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
