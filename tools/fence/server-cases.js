/** The rooms inside the server, and the one door to the packs. */
const env = 'export const proof = process.env.YIWANG_PORT\n'
const engine = "import { Pool } from 'pg'\n\nexport const proof = Pool\n"
const sql = "import { sql } from 'kysely'\n\nexport const proof = sql`select 1`\n"
const pack = "import { install } from '@yiwang/pack-proof/server'\n\nexport const proof = install\n"

export const serverCases = [
  { what: 'an endpoint reads the environment', at: 'server/src/matters/', code: env, refusedBy: 'env-in-config' },
  { what: 'the config reads the environment', at: 'server/src/config.ts', code: env },
  { what: 'an endpoint knows the engine', at: 'server/src/matters/', code: engine, refusedBy: 'engine-in-database' },
  {
    what: 'an endpoint opens the embedded engine',
    at: 'server/src/matters/',
    code: "export const proof = import('@electric-sql/pglite-postgis')\n",
    refusedBy: 'engine-in-database',
  },
  { what: 'the database knows the engine', at: 'server/src/database/', code: engine },
  { what: 'an endpoint holds SQL', at: 'server/src/matters/', code: sql, refusedBy: 'sql-in-store' },
  { what: 'a store holds SQL', at: 'server/src/matters/proof-store.ts', code: sql },
  { what: 'the server names a pack outside packs.ts', at: 'server/src/', code: pack, refusedBy: 'packs-in-one-place' },
  {
    what: 'the web names a pack outside packs.ts',
    at: 'web/src/',
    code: "export { install } from '@yiwang/pack-proof/web'\n",
    refusedBy: 'packs-in-one-place',
  },
  { what: 'packs.ts names a pack', at: 'server/src/packs.ts', code: pack },
  { what: 'an endpoint prints', at: 'server/src/matters/', code: "console.log('proof')\n", refusedBy: 'no-console' },
  { what: 'a command prints', at: 'server/src/cli/', code: "console.log('proof')\n" },
]
