import { RuleTester } from 'oxlint/plugins-dev'
import { describe, it } from 'vitest'

import { root } from '../root.js'
import house from './index.js'

RuleTester.describe = describe
RuleTester.it = it
const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'ts' } } })

function at(path) {
  return (code) => ({ code, filename: `${root}/${path}` })
}

/** Runs one rule: `passes` are let through, each of `refused` is reported with the message of that id. */
function prove(name, { passes, refused, messageId }) {
  tester.run(name, house.rules[name], {
    valid: passes,
    invalid: refused.map((one) => ({ ...one, errors: [{ messageId }] })),
  })
}

const inEndpoint = at('server/src/matters/move-matter.ts')
const inStore = at('server/src/matters/matter-store.ts')
const inDatabase = at('server/src/database/open-database.ts')
const inConfig = at('server/src/config.ts')
const inKernel = at('kernel/src/matter/move.ts')
const inTools = at('tools/test.js')

prove('find-or-get', {
  messageId: 'find',
  passes: [
    inEndpoint('function getMatter(): Matter {}'),
    inEndpoint('function findMatter(): Matter | undefined {}'),
    inEndpoint('function getaway(): Matter | undefined {}'),
  ],
  refused: [
    inEndpoint('function getMatter(): Matter | undefined {}'),
    inEndpoint('async function getMatter(): Promise<Matter | undefined> {}'),
  ],
})

prove('stay-in-package', {
  messageId: 'stay',
  passes: [inEndpoint("import { config } from '../config.ts'"), inEndpoint("import { decideMove } from '@yiwang/kernel'")],
  refused: [
    inEndpoint("import { move } from '../../../kernel/src/matter/move.ts'"),
    inEndpoint("export { move } from '../../../kernel/src/matter/move.ts'"),
    inEndpoint("const moved = import('../../../kernel/src/matter/move.ts')"),
  ],
})

prove('env-in-config', {
  messageId: 'env',
  passes: [inConfig('const port = process.env.YIWANG_PORT'), inTools('const ci = process.env.CI'), inEndpoint('process.exitCode = 1')],
  refused: [
    inEndpoint('const port = process.env.YIWANG_PORT'),
    inEndpoint("const port = process['env'].YIWANG_PORT"),
    inEndpoint('const port = globalThis.process.env.YIWANG_PORT'),
    inEndpoint('const { env } = process'),
    inEndpoint("import { env } from 'node:process'"),
  ],
})

prove('engine-in-database', {
  messageId: 'engine',
  passes: [
    inDatabase("import { Pool } from 'pg'"),
    inEndpoint("import { openDatabase } from '../database/open-database.ts'"),
    inEndpoint("import { page } from 'pglorious'"),
  ],
  refused: [
    inEndpoint("import { Pool } from 'pg'"),
    inEndpoint("import type { Pool } from 'pg'"),
    inEndpoint("import { PGlite } from '@electric-sql/pglite'"),
    inStore("const engine = import('@electric-sql/pglite-postgis')"),
    inStore("const { Pool } = require('pg')"),
  ],
})

prove('packs-in-one-place', {
  messageId: 'packs',
  passes: [
    at('server/src/packs.ts')("import * as trees from '@yiwang/pack-trees/server'"),
    at('web/src/packs.ts')("import * as trees from '@yiwang/pack-trees/web'"),
  ],
  refused: [
    at('server/src/app.ts')("import * as trees from '@yiwang/pack-trees/server'"),
    at('web/src/screens/inbox/screen.tsx')("export * from '@yiwang/pack-trees/web'"),
    at('server/src/matters/packs.ts')("import * as trees from '@yiwang/pack-trees/server'"),
  ],
})

prove('pure-kernel', {
  messageId: 'impure',
  passes: [
    inKernel('const later = Temporal.Instant.from(text)'),
    inKernel('const most = Math.max(1, 2)'),
    inEndpoint('const now = Temporal.Now.instant()'),
  ],
  refused: [
    inKernel('const now = Temporal.Now.instant()'),
    inKernel('const luck = Math.random()'),
    inKernel('const id = crypto.randomUUID()'),
  ],
})

prove('sql-in-store', {
  messageId: 'sql',
  passes: [
    inStore("import { sql } from 'kysely'"),
    inDatabase("import { sql } from 'kysely'"),
    inEndpoint("import type { Kysely } from 'kysely'"),
    inEndpoint("import { type Transaction } from 'kysely'"),
    at('bench/intake.ts')("import { sql } from 'kysely'"),
  ],
  refused: [
    inEndpoint("import { sql } from 'kysely'"),
    inEndpoint("import { sql as query } from 'kysely'"),
    inEndpoint("import * as kysely from 'kysely'"),
    inEndpoint("database.selectFrom('matter')"),
  ],
})
