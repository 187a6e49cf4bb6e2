import { expect, test } from 'vitest'

import { StandingLine } from './standing-line.ts'

function makeLine() {
  const asked: (readonly string[])[] = []
  const answers: PromiseWithResolvers<ReadonlyMap<string, string>>[] = []
  const line = new StandingLine<string>((tokens) => {
    asked.push(tokens)
    const answer = Promise.withResolvers<ReadonlyMap<string, string>>()
    answers.push(answer)
    return answer.promise
  })
  return { line, asked, answers }
}

test('who comes while others are asked for is asked for with whoever comes meanwhile, each token once', async () => {
  const { line, asked, answers } = makeLine()
  const found = [line.find('a'), line.find('b'), line.find('c'), line.find('d'), line.find('c')]
  expect(asked).toEqual([['a'], ['b']])
  answers[0]?.resolve(new Map([['a', 'Lin']]))
  await found[0]
  await Promise.resolve()
  expect(asked.at(-1)).toEqual(['c', 'd'])
  answers[1]?.resolve(new Map())
  answers[2]?.resolve(new Map([['c', 'Chen']]))
  expect(await Promise.all(found)).toEqual(['Lin', undefined, 'Chen', undefined, 'Chen'])
})

test('what was already being asked when somebody came does not answer them', async () => {
  const { line, asked, answers } = makeLine()
  const before = line.find('a')
  const other = line.find('b')
  const after = line.find('a')
  answers[0]?.resolve(new Map([['a', 'signed in']]))
  expect(await before).toBe('signed in')
  answers[1]?.resolve(new Map())
  await other
  expect(asked).toEqual([['a'], ['b'], ['a']])
  answers[2]?.resolve(new Map())
  expect(await after).toBeUndefined()
})

test('a question that fails fails for those who asked it, and the next is asked', async () => {
  const { line, answers } = makeLine()
  const failing = line.find('a')
  answers[0]?.reject(new Error('away'))
  await expect(failing).rejects.toThrow('away')
  const next = line.find('a')
  answers[1]?.resolve(new Map([['a', 'Lin']]))
  expect(await next).toBe('Lin')
})
