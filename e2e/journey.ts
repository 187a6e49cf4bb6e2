import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'

import { startBrowser } from './browser.ts'
import { startPlatform, type Platform } from './platform.ts'

/** What a journey goes through: a browser and a platform of its own, there from its first test to its last. */
export interface Journey {
  readonly browser: Browser
  /** Where the platform is. */
  readonly url: string
  /** What the platform printed so far. */
  readonly printed: () => string
}

/** Brings a browser and a platform up before the tests of a file, and down after them. */
export function setOut({ withMaps, hasDemo = true }: { readonly withMaps: boolean; readonly hasDemo?: boolean }): Journey {
  let browser: Browser | undefined
  let platform: Platform | undefined
  beforeAll(async () => {
    ;[browser, platform] = await Promise.all([startBrowser({ withMaps }), startPlatform({ hasDemo })])
  })
  // A page left open goes on listening, and asks for its lists anew whenever a later test changes something.
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })
  return {
    get browser() {
      return begun(browser)
    },
    get url() {
      return begun(platform).url
    },
    printed: () => begun(platform).printed(),
  }
}

function begun<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a journey begins with its first test')
  return part
}
