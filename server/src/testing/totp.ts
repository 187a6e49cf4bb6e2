import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator shows for a key (base32) at a moment (epoch milliseconds): six digits, by RFC 6238. */
export function totpAt(key: string, at: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', readBase32(key)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

function readBase32(text: string): Buffer {
  const bits = Array.from(text.replaceAll('=', '').toUpperCase(), (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join(
    '',
  )
  return Buffer.from((bits.match(/\d{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
