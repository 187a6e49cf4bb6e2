/** Habits of the whole house. */
function lines(count) {
  return '  proof(1)\n'.repeat(count)
}

const longFunction = `export function long(proof: (n: number) => void): void {\n${lines(51)}}\n`
const longComponent = `export function Long({ proof }: { proof: (n: number) => void }): null {\n${lines(100)}  return null\n}\n`

export const styleCases = [
  {
    what: 'get… that may miss',
    at: 'server/src/',
    code: "export function getMatter(id: string): string | undefined {\n  return id === 'a' ? id : undefined\n}\n",
    refusedBy: 'find-or-get',
  },
  {
    what: 'a promise nobody waits for',
    at: 'server/src/',
    code: 'async function go(): Promise<void> {\n  await Promise.resolve()\n}\n\nexport function run(): void {\n  go()\n}\n',
    refusedBy: 'no-floating-promises',
  },
  {
    what: 'a switch that forgets a status',
    at: 'server/src/',
    code: "export function label(status: 'reported' | 'accepted'): string {\n  switch (status) {\n    case 'reported':\n      return 'a'\n  }\n  return ''\n}\n",
    refusedBy: 'switch-exhaustiveness-check',
  },
  { what: 'any', at: 'kernel/src/', code: 'export const proof: any = 1\n', refusedBy: 'no-explicit-any' },
  {
    what: 'an assertion that something is there',
    at: 'kernel/src/',
    code: 'export const proof = [1][0]!\n',
    refusedBy: 'no-non-null-assertion',
  },
  {
    what: 'a type error waved through',
    at: 'web/src/',
    code: '// @ts-ignore\nexport const proof: string = 1\n',
    refusedBy: 'ban-ts-comment',
  },
  { what: 'a default export', at: 'ui/src/', code: 'export default 1\n', refusedBy: 'no-default-export' },
  { what: 'a note to self', at: 'ui/src/', code: '// TODO later\nexport const proof = 1\n', refusedBy: 'no-warning-comments' },
  { what: 'an arrow where a declaration belongs', at: 'ui/src/', code: 'export const proof = () => 1\n', refusedBy: 'func-style' },
  { what: 'a long function', at: 'server/src/', code: longFunction, refusedBy: 'max-lines-per-function' },
  { what: 'a long function in a test', at: 'server/src/long.test.ts', code: longFunction },
  { what: 'a component of a hundred lines', at: 'web/src/long.tsx', code: longComponent },
  {
    what: 'two files that need each other',
    at: 'kernel/src/cycle/one.ts',
    code: "import { two } from './two.ts'\n\nexport function one(): number {\n  return two()\n}\n",
    refusedBy: 'no-cycle',
  },
  {
    what: 'two files that need each other, seen from the other side',
    at: 'kernel/src/cycle/two.ts',
    code: "import { one } from './one.ts'\n\nexport function two(): number {\n  return one()\n}\n",
    refusedBy: 'no-cycle',
  },
  { what: 'a file that needs nobody', at: 'kernel/src/cycle/alone.ts', code: 'export const cycle = 1\n' },
]
