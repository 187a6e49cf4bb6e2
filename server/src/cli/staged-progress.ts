import { Presets, SingleBar } from 'cli-progress'

import type { Tell } from '../backup/make-backup.ts'

const lineEveryMs = 2000
const words = { rows: '数据行 rows', files: '文件 files' } as const

/** Shows how far a backup or a restore is: a bar for each of its stages on a terminal, a line now and then elsewhere. */
export function makeStagedProgress(isTerminal: boolean): { readonly set: Tell; readonly end: () => void } {
  return isTerminal ? bars() : lines()
}

function bars(): { readonly set: Tell; readonly end: () => void } {
  const bar = new SingleBar({ format: ' {what} {bar} {percentage}% | {value}/{total}', hideCursor: true }, Presets.shades_classic)
  let stage: string | undefined
  return {
    set: (done, total, what) => {
      if (stage !== what) {
        if (stage !== undefined) bar.stop()
        bar.start(total, done, { what: words[what] })
      }
      stage = what
      bar.update(done)
    },
    end: () => {
      if (stage !== undefined) bar.stop()
    },
  }
}

function lines(): { readonly set: Tell; readonly end: () => void } {
  let saidAt = performance.now()
  return {
    set: (done, total, what) => {
      const now = performance.now()
      if (now - saidAt < lineEveryMs) return
      saidAt = now
      console.log(`${words[what]} ${done}/${total}`)
    },
    end: () => undefined,
  }
}
