/** Where a steady clock looks, and whom it tells when the wall clock jumps. */
export interface ClockSources {
  /** The system's clock: epoch milliseconds, may jump. */
  readonly wall: () => number
  /** Milliseconds since some moment; never jumps, goes on evenly. */
  readonly elapsed: () => number
  /** Told once of every jump, with its milliseconds: above 0 forward, below 0 back. */
  readonly jumped: (ms: number) => void
}

/** A clock that never goes back. */
export interface SteadyClock {
  /** The present moment, epoch milliseconds. */
  readonly now: () => number
  /** What was kept before this process began at this moment: from now on it is not earlier. */
  readonly goOnFrom: (moment: number) => void
}

/** Less than this is the system's own gentle correction. */
const jumpMs = 2000

/** While the wall clock is behind, this clock goes at half the pace until they meet: no two moments change their order. */
const slowPace = 0.5

/**
 * The present moment for everything that is kept: it follows the system's clock and never goes back while the process
 * runs. A jump forward is followed at once (a machine that slept has missed the time). After a jump back the clock goes
 * on from where it was, at half the pace, until the system's clock has caught up.
 */
export function makeSteadyClock({ wall, elapsed, jumped }: ClockSources): SteadyClock {
  let [lastWall, lastElapsed] = [wall(), elapsed()]
  let now = lastWall
  function read(): number {
    const [wallNow, elapsedNow] = [wall(), elapsed()]
    const passed = Math.max(0, elapsedNow - lastElapsed)
    const jump = wallNow - lastWall - passed
    if (Math.abs(jump) >= jumpMs) jumped(Math.round(jump))
    lastWall = wallNow
    lastElapsed = elapsedNow
    now = Math.max(wallNow, now + passed * slowPace)
    return Math.floor(now)
  }
  function goOnFrom(moment: number): void {
    const behind = moment - read()
    if (behind >= jumpMs) jumped(-Math.round(behind))
    now = Math.max(now, moment)
  }
  return { now: read, goOnFrom }
}
