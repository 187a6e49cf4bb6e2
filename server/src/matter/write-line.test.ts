import { describe, expect, test } from 'vitest'

import { DatabaseAway } from '../database/database-away.ts'
import { WriteLine } from './write-line.ts'

const patient = { waiting: 100, waitMs: 0, queryMs: 0 }

/** A line whose statements end when the test says so. */
function openLine(patience = patient) {
  const sent: { readonly items: readonly string[]; readonly end: PromiseWithResolvers<void> }[] = []
  async function send(items: readonly string[]): Promise<void> {
    const end = Promise.withResolvers<void>()
    sent.push({ items, end })
    await end.promise
  }
  const line = new WriteLine<string>(
    {
      alone: async (item) => {
        await send([item])
        return true
      },
      together: async (items) => {
        await send(items)
        return new Set(items.filter((item) => item !== 'late'))
      },
      idOf: (item) => item.split(' ')[0] ?? item,
    },
    () => patience,
  )
  return { line, sent, listSent: () => sent.map(({ items }) => items) }
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('a line of writes', () => {
  test('sends each by itself while few come, and what waits together', async () => {
    const { line, sent, listSent } = openLine()
    const told = ['a', 'b', 'c', 'late', 'e'].map((item) => line.keep(item))
    expect(listSent()).toEqual([['a'], ['b']])
    sent[0]?.end.resolve()
    await settle()
    expect(listSent()).toEqual([['a'], ['b'], ['c', 'late', 'e']])
    for (const { end } of sent) end.resolve()
    expect(await Promise.all(told)).toEqual([true, true, true, false, true])
  })

  test('lets what is of the same matter wait until the first is through', async () => {
    const { line, sent, listSent } = openLine()
    const told = ['a 1', 'a 2', 'b 1', 'c 1', 'c 2'].map((item) => line.keep(item))
    expect(listSent()).toEqual([['a 1'], ['b 1']])
    sent[1]?.end.resolve()
    await settle()
    expect(listSent().at(-1)).toEqual(['c 1'])
    sent[0]?.end.resolve()
    await settle()
    expect(listSent().at(-1)).toEqual(['a 2'])
    sent[2]?.end.resolve()
    await settle()
    expect(listSent().at(-1)).toEqual(['c 2'])
    for (const { end } of sent) end.resolve()
    expect(await Promise.all(told)).toHaveLength(5)
  })

  test('tries each by itself where one cannot be kept, and tells all where the database is away', async () => {
    const { line, sent, listSent } = openLine()
    const told = ['a', 'b', 'c', 'd'].map((item) => line.keep(item))
    sent[0]?.end.resolve()
    await settle()
    sent[2]?.end.reject(Object.assign(new Error('not this one'), { code: '22P05' }))
    await settle()
    expect(listSent().slice(3)).toEqual([['c'], ['d']])
    for (const { end } of sent) end.resolve()
    await Promise.all(told)
    await settle()

    const others = ['e', 'f', 'g', 'h'].map((item) => line.keep(item))
    sent[5]?.end.resolve()
    await settle()
    sent[7]?.end.reject(new Error('away'))
    await expect(others[2]).rejects.toThrow('away')
    await expect(others[3]).rejects.toThrow('away')
    expect(listSent()).toHaveLength(8)
  })

  test('refuses whoever would wait too long, and whoever comes when the line is full', async () => {
    const { line, sent, listSent } = openLine({ waiting: 2, waitMs: 20, queryMs: 0 })
    const told = ['a', 'b', 'c', 'd', 'e'].map((item) => line.keep(item))
    await expect(told[4]).rejects.toThrow(DatabaseAway)
    await expect(told[2]).rejects.toThrow(DatabaseAway)
    await expect(told[3]).rejects.toThrow(DatabaseAway)
    for (const { end } of sent) end.resolve()
    expect(await Promise.all([told[0], told[1]])).toEqual([true, true])
    await settle()
    expect(listSent()).toEqual([['a'], ['b']])
  })
})
