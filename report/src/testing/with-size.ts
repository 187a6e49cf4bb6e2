/** A zip with another size for what it holds written into its lists. */
export function withSize(zip: Uint8Array, size: number, said: number): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === size) view.setUint32(at, said, true)
  return bytes
}
