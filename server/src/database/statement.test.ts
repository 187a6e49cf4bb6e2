import { expect, test } from 'vitest'

import { findStatementName, prepareStatement } from './statement.ts'

test('a statement numbers its parameters by their first place and leaves casts alone', () => {
  const make = prepareStatement('select @a::text, @b, @a')
  const { sql, parameters } = make({ b: 2, a: 'x' })
  expect(sql).toMatch(/select \$1::text, \$2, \$1$/u)
  expect(parameters).toEqual(['x', 2])
})

test('what a statement is not given goes in as null', () => {
  expect(prepareStatement('select @a, @b')({ b: 0 }).parameters).toEqual([null, 0])
})

test('a prepared statement is known by its name, any other text is not', () => {
  const one = prepareStatement('select 1')({}).sql
  expect(findStatementName(one)).toMatch(/^statement_\d+$/u)
  expect(findStatementName(one)).not.toBe(findStatementName(prepareStatement('select 1')({}).sql))
  expect(findStatementName('select 1')).toBeUndefined()
})
