/** The arrows between the packages. */
const imports = 'no-restricted-imports'

function takes(name, from) {
  return `import { ${name} } from '${from}'\n\nexport const proof = ${name}\n`
}

function takesType(name, from) {
  return `import type { ${name} } from '${from}'\n\nexport type Proof = ${name}\n`
}

const kernel = [
  { what: 'the kernel reads files', at: 'kernel/src/', code: takes('readFileSync', 'node:fs'), refusedBy: 'no-nodejs-modules' },
  { what: 'the kernel uses a package', at: 'kernel/src/', code: takes('z', 'zod'), refusedBy: imports },
  { what: 'the kernel sees the contract, by type', at: 'kernel/src/', code: takesType('Pack', '@yiwang/contract'), refusedBy: imports },
  {
    what: 'the kernel reads the clock by Date',
    at: 'kernel/src/',
    code: 'export const proof = Date.now()\n',
    refusedBy: 'no-restricted-globals',
  },
  {
    what: 'the kernel reads the clock by Temporal',
    at: 'kernel/src/',
    code: 'export const proof = Temporal.Now.instant()\n',
    refusedBy: 'pure-kernel',
  },
  { what: 'the kernel throws dice', at: 'kernel/src/', code: 'export const proof = Math.random()\n', refusedBy: 'pure-kernel' },
  {
    what: 'the kernel leaves by a path',
    at: 'kernel/src/matter/',
    code: takes('packs', '../../../server/src/packs.ts'),
    refusedBy: 'stay-in-package',
  },
  {
    what: 'a test of the kernel sees the server',
    at: 'kernel/src/proof.test.ts',
    code: takes('packs', '@yiwang/server'),
    refusedBy: imports,
  },
  { what: 'the kernel uses feelin', at: 'kernel/src/', code: takes('evaluate', 'feelin') },
  { what: 'the kernel uses itself', at: 'kernel/src/matter/', code: takes('cycle', '../cycle/alone.ts') },
  {
    what: 'a test of the kernel uses vitest and fast-check',
    at: 'kernel/src/properties.test.ts',
    code: "import { assert } from 'fast-check'\nimport { expect, test } from 'vitest'\n\ntest('a proof', () => {\n  expect(assert).toBeDefined()\n})\n",
  },
]

const contract = [
  { what: 'the contract sees the ui', at: 'contract/src/', code: takes('Map', '@yiwang/ui'), refusedBy: imports },
  { what: 'the contract sees a pack', at: 'contract/src/', code: takes('install', '@yiwang/pack-proof/server'), refusedBy: imports },
  { what: 'the contract uses another package', at: 'contract/src/', code: takes('fastify', 'fastify'), refusedBy: imports },
  {
    what: 'the contract leaves by a path',
    at: 'contract/src/',
    code: takes('packs', '../../server/src/packs.ts'),
    refusedBy: 'stay-in-package',
  },
  { what: 'the contract uses zod', at: 'contract/src/', code: takes('z', 'zod') },
  { what: 'the contract sees the kernel', at: 'contract/src/', code: takesType('Result', '@yiwang/kernel') },
]

const shared = [
  { what: 'the ui sees the web', at: 'ui/src/', code: takes('App', '@yiwang/web'), refusedBy: imports },
  { what: 'the ui sees the server', at: 'ui/src/', code: takes('app', '@yiwang/server'), refusedBy: imports },
  { what: 'the ui sees a pack', at: 'ui/src/', code: takes('install', '@yiwang/pack-proof/web'), refusedBy: imports },
  { what: 'the ui sees the contract', at: 'ui/src/', code: takesType('Pack', '@yiwang/contract') },
  { what: 'the report sees the contract', at: 'report/src/', code: takes('z', '@yiwang/contract'), refusedBy: imports },
  { what: 'the report sees the kernel', at: 'report/src/', code: takesType('Result', '@yiwang/kernel') },
]

const packs = [
  { what: 'a pack sees another pack', at: 'packs/proof/', code: takes('install', '@yiwang/pack-other/server'), refusedBy: imports },
  {
    what: 'a pack goes past the front door',
    at: 'packs/proof/',
    code: takes('moves', '@yiwang/kernel/src/matter/moves.ts'),
    refusedBy: imports,
  },
  { what: 'a pack sees the server', at: 'packs/proof/server/', code: takes('packs', '@yiwang/server'), refusedBy: imports },
  { what: "a pack's server half sees the ui", at: 'packs/proof/server/', code: takes('Map', '@yiwang/ui'), refusedBy: imports },
  {
    what: "a pack's server half sees the web's hand",
    at: 'packs/proof/server/',
    code: takesType('PackWeb', '@yiwang/contract/web'),
    refusedBy: imports,
  },
  {
    what: "a pack's web half sees its server half",
    at: 'packs/proof/web/',
    code: takes('install', '../server/index.ts'),
    refusedBy: imports,
  },
  { what: "a pack's web half reads files", at: 'packs/proof/web/', code: takes('readFileSync', 'node:fs'), refusedBy: 'no-nodejs-modules' },
  {
    what: 'a pack leaves by a path',
    at: 'packs/proof/web/',
    code: takes('packs', '../../../server/src/packs.ts'),
    refusedBy: 'stay-in-package',
  },
  { what: 'a pack sees the kernel', at: 'packs/proof/', code: takesType('Result', '@yiwang/kernel') },
  { what: "a pack's web half sees the contract", at: 'packs/proof/web/', code: takesType('Pack', '@yiwang/contract') },
  { what: "a pack's web half sees the ui", at: 'packs/proof/web/', code: takes('Button', '@yiwang/ui') },
]

const ends = [
  { what: 'the web sees the server', at: 'web/src/', code: takes('app', '@yiwang/server'), refusedBy: imports },
  {
    what: "the web sees a pack's server half",
    at: 'web/src/packs.ts',
    code: takes('install', '@yiwang/pack-proof/server'),
    refusedBy: imports,
  },
  { what: 'the web reads files', at: 'web/src/', code: takes('readFileSync', 'node:fs'), refusedBy: 'no-nodejs-modules' },
  { what: 'the server sees the web', at: 'server/src/', code: takes('App', '@yiwang/web'), refusedBy: imports },
  {
    what: "the server sees a pack's web half",
    at: 'server/src/',
    code: takes('install', '@yiwang/pack-proof/web'),
    refusedBy: imports,
  },
  { what: 'the server sees the kernel', at: 'server/src/', code: takesType('Result', '@yiwang/kernel') },
  { what: 'the server sees the report', at: 'server/src/', code: takes('read', '@yiwang/report') },
]

export const layerCases = [...kernel, ...contract, ...shared, ...packs, ...ends]
