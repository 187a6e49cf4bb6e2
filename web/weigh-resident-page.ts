import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

const most = 250_000
const residentScreens = /\/screens\/(?:landing|report|follow|promised|sign-in|set-up)\/screen\.tsx$/u

/** Tells how much script each resident page loads before the map, compressed, and stops the build above 250 kB. */
export function weighResidentPage(): Plugin {
  return {
    name: 'yiwang-weigh-resident-page',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
      const entries = chunks.filter((chunk) => chunk.isEntry)
      for (const screen of chunks.filter(({ facadeModuleId }) => residentScreens.test(facadeModuleId ?? ''))) {
        const weight = weigh([...entries, screen], bundle)
        const name =
          residentScreens
            .exec(screen.facadeModuleId ?? '')?.[0]
            .split('/')
            .at(-2) ?? ''
        this.info(`resident page ${name}: ${Math.round(weight / 1000)} kB of compressed script before the map`)
        if (weight > most) this.error(`resident page ${name} loads ${weight} bytes of compressed script; at most ${most} are allowed`)
      }
    },
  }
}

function weigh(roots: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): number {
  const seen = new Set<Rolldown.OutputChunk>()
  const waiting = [...roots]
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (seen.has(chunk)) continue
    seen.add(chunk)
    for (const name of chunk.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') waiting.push(next)
    }
  }
  return [...seen].reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}
