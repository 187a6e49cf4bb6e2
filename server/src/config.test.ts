import { expect, test } from 'vitest'

import { databaseAddress, readConfig } from './config.ts'

const flags = { demo: true, quiet: false }

test('without settings it serves on this machine, port 8080, with the embedded engine in ./data', () => {
  const config = readConfig(flags, {})
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: undefined, withDemo: true, isQuiet: false })
  expect(config.dataFolder).toMatch(/\/data$/u)
  expect(databaseAddress(config)).toEqual({ folder: `${config.dataFolder}/database` })
})

test('a PostgreSQL is used where its address is given', () => {
  const url = 'postgres://yiwang:secret@db.example:5432/yiwang'
  expect(databaseAddress(readConfig(flags, { YIWANG_DATABASE_URL: url }))).toEqual({ url })
})

test.each([
  ['YIWANG_PORT', 'eighty'],
  ['YIWANG_PORT', '70000'],
  ['YIWANG_PORT', '80.5'],
  ['YIWANG_HOST', 'not a host'],
  ['YIWANG_DATABASE_URL', 'mysql://somewhere'],
  ['YIWANG_DATABASE_URL', 'postgres://'],
  ['YIWANG_PROT', '8080'],
])('a wrong %s is refused by its name', (name, value) => {
  expect(() => readConfig(flags, { [name]: value })).toThrow(name)
})

test('a refused database address does not give its password away', () => {
  expect(() => readConfig(flags, { YIWANG_DATABASE_URL: 'mysql://user:secret@db' })).toThrow(/^(?!.*secret)/u)
})
