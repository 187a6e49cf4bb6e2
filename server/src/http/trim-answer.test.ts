import { MatterDetail, MatterPage } from '@yiwang/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { safeEncode } from 'zod/v4/core'

import { compileTrim, wrong } from './trim-answer.ts'

const Rich = z.object({
  text: z.string(),
  coded: z.string().regex(/^[a-c]+$/u),
  whole: z.number().int(),
  part: z.number().min(-1).max(1),
  isSo: z.boolean(),
  one: z.enum(['x', 'y']),
  only: z.literal('z'),
  maybe: z.string().nullable(),
  left: z.number().optional(),
  inner: z.object({ deep: z.array(z.object({ a: z.string() })) }),
  any: z.record(z.string(), z.union([z.string(), z.number()])),
  told: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('far'), metres: z.number() }),
    z.object({ kind: z.literal('old'), at: z.string().optional() }),
  ]),
  list: z.array(z.string()).readonly(),
  nothing: z.null(),
  usual: z.object({ given: z.number().default(3) }).optional(),
})

/** A value that fits, or nearly: parts missing, of another type, or more than was declared. */
function nearly<T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: fc.anything() })
}

const more = fc.dictionary(fc.constantFrom('secret', 'toJSON', 'text2', 'constructor'), fc.string(), { maxKeys: 2 })

function withMore(shape: Record<string, fc.Arbitrary<unknown>>, optional: readonly string[] = []): fc.Arbitrary<unknown> {
  const required = Object.keys(shape).filter((key) => !optional.includes(key))
  const right = fc.record(shape, { requiredKeys: required })
  return fc
    .tuple(right, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: more }))
    .map(([one, two]) => ({ ...one, ...two }))
}

const riches = withMore(
  {
    text: nearly(fc.string()),
    coded: nearly(fc.constantFrom('abc', 'd')),
    whole: nearly(fc.oneof(fc.integer(), fc.double())),
    part: nearly(fc.double({ min: -1.2, max: 1.2 })),
    isSo: nearly(fc.boolean()),
    one: nearly(fc.constantFrom('x', 'y', 'q')),
    only: nearly(fc.constant('z')),
    maybe: nearly(fc.constantFrom(null, 'a')),
    left: nearly(fc.constantFrom(1, undefined)),
    inner: nearly(withMore({ deep: fc.array(withMore({ a: nearly(fc.string()) }), { maxLength: 3 }) })),
    any: nearly(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()))),
    told: nearly(fc.constantFrom({ kind: 'far', metres: 3, secret: 1 }, { kind: 'old' }, { kind: 'old', at: undefined }, { kind: 'new' })),
    list: nearly(fc.array(fc.string())),
    nothing: nearly(fc.constant(null)),
    usual: nearly(fc.constantFrom(undefined, {}, { given: 4, more: 1 })),
  },
  ['left', 'usual'],
)

function byZod(value: unknown): unknown {
  const result = safeEncode(Rich, value as never)
  return result.success ? (JSON.parse(JSON.stringify(result.data)) as unknown) : wrong
}

test('whatever is answered, the same leaves and the same is refused as zod would have it', () => {
  const trim = compileTrim(Rich)
  let fitting = 0
  fc.assert(
    fc.property(riches, (value) => {
      const trimmed = trim(value)
      const expected = byZod(value)
      if (expected !== wrong) fitting += 1
      expect(trimmed === wrong ? wrong : JSON.parse(JSON.stringify(trimmed))).toEqual(expected)
    }),
    { numRuns: 3000, seed: 7 },
  )
  expect(fitting).toBeGreaterThan(100)
})

test('an answer of its very shape is not copied', () => {
  const trim = compileTrim(z.object({ rows: z.array(z.object({ a: z.string() })) }))
  const answer = { rows: [{ a: 'x' }] }
  expect(trim(answer)).toBe(answer)
})

test('what was not declared stays behind, however deep, and what was answered is left as it was', () => {
  const trim = compileTrim(z.object({ rows: z.array(z.object({ a: z.string() })) }))
  const answer = { rows: [{ a: 'x' }, { a: 'y', phone: '13900001111' }], hash: '1' }
  expect(trim(answer)).toEqual({ rows: [{ a: 'x' }, { a: 'y' }] })
  expect(answer.rows[1]).toHaveProperty('phone')
})

test('the pages that are asked for most are trimmed without asking zod', () => {
  expect(compileTrim(MatterPage)({ rows: [], nextCursor: null, total: 0.5, isMore: false })).toBe(wrong)
  const page = { rows: [], nextCursor: null, total: 0, isMore: false }
  expect(compileTrim(MatterPage)(page)).toBe(page)
  expect(compileTrim(MatterDetail)({})).toBe(wrong)
})
