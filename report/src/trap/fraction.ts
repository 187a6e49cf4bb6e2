import type { Candidate } from './trap.ts'

/** A fraction in words or signs (1/4, 三分之一): background, no figure. */
export function isFraction({ before, after, unit }: Candidate): boolean {
  return unit === '' || /\d\/$/.test(before) || /^(?:\/\d|分之)/.test(after)
}
