import { expect, test } from 'vitest'

import { makeQueue } from './make-queue.ts'

test('tasks run one after the other, and one that fails stops none behind it', async () => {
  const inTurn = makeQueue(1)
  const story: string[] = []
  async function task(name: string): Promise<void> {
    story.push(`${name} begins`)
    await Promise.resolve()
    story.push(`${name} ends`)
    if (name === 'one') throw new Error(name)
  }
  const outcomes = await Promise.allSettled(['one', 'two'].map((name) => inTurn(() => task(name))))
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(story).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})
