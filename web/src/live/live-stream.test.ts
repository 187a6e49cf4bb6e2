import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveStream, type Source } from './live-stream.ts'

class FakeSource implements Source {
  static all: FakeSource[] = []
  readyState = 0
  isClosed = false
  readonly #heard = new Map<string, ((event: any) => void)[]>()

  constructor() {
    FakeSource.all.push(this)
  }

  addEventListener(name: string, hear: any): void {
    this.#heard.set(name, [...(this.#heard.get(name) ?? []), hear])
  }

  close(): void {
    this.isClosed = true
  }

  say(name: string, data?: unknown): void {
    for (const hear of this.#heard.get(name) ?? []) hear({ data })
  }
}

function makeStream(): LiveStream {
  return new LiveStream(
    () => new FakeSource(),
    () => 1000,
  )
}

const changed = { kind: 'changed', id: 'a', number: '1', status: 'handling', version: 3, position: { lon: 120, lat: 30 } }

beforeEach(() => {
  FakeSource.all = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('two listeners share one stream, and it is let go with the last', () => {
  const stream = makeStream()
  const [stopOne, stopOther] = [stream.listen({}), stream.listen({})]
  expect(FakeSource.all).toHaveLength(1)
  stopOne()
  expect(FakeSource.all[0]?.isClosed).toBe(false)
  stopOther()
  expect(FakeSource.all[0]?.isClosed).toBe(true)
})

test('a change is heard, and what makes no sense is not', () => {
  const stream = makeStream()
  const onEvent = vi.fn<(event: unknown) => void>()
  stream.listen({ onEvent })
  FakeSource.all[0]?.say('matter', JSON.stringify(changed))
  FakeSource.all[0]?.say('matter', '{')
  FakeSource.all[0]?.say('matter', JSON.stringify({ ...changed, status: 'lost' }))
  expect(onEvent.mock.calls).toEqual([[changed]])
})

test('a broken stream says since when, heals itself, and then says that changes were missed', () => {
  const stream = makeStream()
  const onMissed = vi.fn<() => void>()
  stream.listen({ onMissed })
  const [first] = FakeSource.all
  first?.say('open')
  expect(stream.state).toEqual({ kind: 'open' })
  first!.readyState = 2
  first?.say('error')
  expect(stream.state).toEqual({ kind: 'broken', since: 1000 })
  vi.advanceTimersByTime(5000)
  expect(FakeSource.all).toHaveLength(2)
  expect(onMissed).not.toHaveBeenCalled()
  FakeSource.all[1]?.say('open')
  expect(stream.state).toEqual({ kind: 'open' })
  expect(onMissed).toHaveBeenCalledOnce()
})

test('a stream that the browser mends itself is not opened twice', () => {
  const stream = makeStream()
  stream.listen({})
  FakeSource.all[0]?.say('error')
  vi.advanceTimersByTime(60_000)
  expect(FakeSource.all).toHaveLength(1)
})
