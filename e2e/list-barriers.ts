import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Where barriers are looked for, and whether slight ones count as well. */
interface Look {
  readonly within?: string
  readonly even?: 'slight'
}

/** What a person with a screen reader or weak eyes would stumble over: each grave rule of axe that is broken, with where. */
export async function listBarriers(page: Page, { within, even }: Look = {}): Promise<readonly string[]> {
  // What passes is not described: on a long table that would take most of the time.
  // Nor is the report put together in a page of its own, which is for frames of other origins: our screens have none.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze()
  return violations
    .filter(({ impact }) => even === 'slight' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
      return `${id}: ${places.join(' | ')}`
    })
}
