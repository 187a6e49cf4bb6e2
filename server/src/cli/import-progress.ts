import { Presets, SingleBar } from 'cli-progress'

/** Shows how far an import is: a bar with rows per second on a terminal, a line now and then elsewhere. */
export interface Progress {
  readonly begin: (total: number) => void
  readonly set: (done: number) => void
  readonly end: () => void
}

const lineEvery = 2000

/** The progress that fits where the output goes. */
export function makeProgress(isTerminal: boolean): Progress {
  return isTerminal ? barProgress() : lineProgress()
}

function barProgress(): Progress {
  const format = ' {bar} {percentage}% | {value}/{total} | {rate} 行/秒 rows/s | {eta_formatted}'
  const bar = new SingleBar({ format, hideCursor: true, etaBuffer: 50 }, Presets.shades_classic)
  let startedAt = 0
  return {
    begin: (total) => {
      startedAt = performance.now()
      bar.start(total, 0, { rate: 0 })
    },
    set: (done) => bar.update(done, { rate: rateOf(done, startedAt) }),
    end: () => bar.stop(),
  }
}

function lineProgress(): Progress {
  let [total, startedAt, saidAt] = [0, 0, 0]
  return {
    begin: (rows) => {
      total = rows
      startedAt = performance.now()
      saidAt = startedAt
    },
    set: (done) => {
      const now = performance.now()
      if (now - saidAt < lineEvery && done < total) return
      saidAt = now
      console.log(`${done}/${total} · ${rateOf(done, startedAt)} 行/秒 rows/s`)
    },
    end: () => undefined,
  }
}

function rateOf(done: number, startedAt: number): number {
  return Math.round((done / Math.max(performance.now() - startedAt, 1)) * 1000)
}
