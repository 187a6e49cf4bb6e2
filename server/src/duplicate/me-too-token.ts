import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const validFor = 3_600_000
const [ivLength, tagLength, idLength] = [12, 16, 16]
const keys = new Map<string, Buffer>()

/** Names a matter to a resident without showing which it is: its id and an end of validity, sealed with the platform's secret. */
export function makeMeTooToken(dataFolder: string, id: string, now: number): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyOf(dataFolder), iv)
  const plain = Buffer.alloc(idLength + 8)
  plain.write(id.replaceAll('-', ''), 'hex')
  plain.writeBigUInt64BE(BigInt(now + validFor), idLength)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The matter that a token names; nothing when it was not made here or is too old. */
export function findMeTooMatter(dataFolder: string, token: string, now: number): string | undefined {
  const sent = Buffer.from(token, 'base64url')
  if (sent.length !== ivLength + tagLength + idLength + 8) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(dataFolder), sent.subarray(0, ivLength))
    decipher.setAuthTag(sent.subarray(ivLength, ivLength + tagLength))
    const plain = Buffer.concat([decipher.update(sent.subarray(ivLength + tagLength)), decipher.final()])
    return Number(plain.readBigUInt64BE(idLength)) < now ? undefined : asId(plain.subarray(0, idLength).toString('hex'))
  } catch {
    return undefined
  }
}

function asId(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A key of its own, made from the secret that every process over this data folder has. */
function keyOf(dataFolder: string): Buffer {
  const known = keys.get(dataFolder) ?? Buffer.from(hkdfSync('sha256', readFileSync(join(dataFolder, 'secret')), '', 'me-too', 32))
  keys.set(dataFolder, known)
  return known
}
