import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { SecurityPolicy } from '@yiwang/contract'

import { Refusal } from '../problem/refusal.ts'

/** Whose password it is to be: what must not stand in it. */
export interface PasswordOwner {
  readonly username: string
  readonly name: string
  readonly nameEn?: string | undefined
  readonly districtName: string
  readonly districtNameEn: string
}

const leastScore = 3
const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Refuses a password that is too short, holds a name, or is guessed in a hundred million tries (zxcvbn). */
export function requireGoodPassword(
  password: string,
  owner: PasswordOwner,
  { passwordLength }: Pick<SecurityPolicy, 'passwordLength'>,
): void {
  if (lengthOf(password) < passwordLength) throw new Refusal('password.too_short', { length: passwordLength })
  const words = wordsOf(owner)
  const folded = fold(password)
  if (words.some((word) => folded.includes(word))) throw new Refusal('password.has_name')
  if (judge.check(password.slice(0, 72), words).score < leastScore) throw new Refusal('password.common')
}

function wordsOf({ username, name, nameEn = '', districtName, districtNameEn }: PasswordOwner): string[] {
  const parts = [username, ...username.split(/[._]/u), name, ...nameEn.split(/\s+/u), nameEn, districtName, districtNameEn]
  return [...new Set(parts.map((part) => fold(part)))].filter((part) => lengthOf(part) >= (/\p{Script=Han}/u.test(part) ? 2 : 4))
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
}
