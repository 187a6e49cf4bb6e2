import { enclosures } from '../text/enclosed.ts'
import type { Candidate } from './trap.ts'

/** Latin letters, signs and points that make a number part of a name: 5G, C919, 1+4+N, PM2.5, 7×24小时. */
const glued = /[A-Za-z+×*#·.&_/]$/

/** A number that is a name, or stands in one: “3815”, 《…50条》, G60. Percentages in quotation marks stay numbers. */
export function isNameNumber({ before, after, enclosed, start, unit }: Candidate): boolean {
  if (enclosed[start] === enclosures.name) return true
  return glued.test(before) || /^[A-Za-z+×*·]/.test(after) || (/^[“《]/.test(after) && unit.length === 0)
}
