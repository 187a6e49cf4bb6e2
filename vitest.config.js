import { defineConfig } from 'vitest/config'

const elsewhere = ['**/node_modules/**', '**/dist/**', 'data/**']
const onDatabase = ['**/*.db.test.ts']
// The embedded engine cannot be away while its process is there; its own bad days are in pglite-client.db.test.ts, its kills
// in killed-process.db.test.ts and, twenty of them, in `npm run test:crash`. Nor has it rows brought in bulk.
const onServerAlone = ['server/src/bad-days.db.test.ts', 'server/src/database/copy-in.db.test.ts', 'e2e/crash/crash.db.test.ts']

function project(name, test) {
  return { test: { name, exclude: elsewhere, ...test } }
}

function onEngine(engine) {
  return project(`db-${engine}`, {
    include: onDatabase,
    exclude: engine === 'pglite' ? [...elsewhere, ...onServerAlone] : elsewhere,
    env: { YIWANG_TEST_ENGINE: engine },
    // Files share a worker and its modules, and with them the databases that openTestDatabase keeps for the next file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  })
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', {
        include: ['**/*.test.{ts,tsx,js}'],
        exclude: [...elsewhere, ...onDatabase, 'e2e/journeys/**'],
        // Files share a worker and its modules, which take longer to load than most tests to run; what one stubs it puts back.
        isolate: false,
        unstubGlobals: true,
      }),
      onEngine('pglite'),
      onEngine('postgres'),
      project('e2e', {
        include: ['e2e/journeys/**/*.spec.ts'],
        globalSetup: ['e2e/seed-once.ts'],
        // A browser that draws in software now and then loses a frame or its page; what fails twice is no accident.
        retry: 1,
        testTimeout: 180_000,
        hookTimeout: 120_000,
        // What a page shows comes after what it says first.
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
    coverage: { provider: 'v8', include: ['kernel/src/**'], thresholds: { branches: 90 } },
  },
})
