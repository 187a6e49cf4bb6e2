import { makeEngineSettings, openDatabase, type EngineSettings } from '@yiwang/server'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { lookForLosses, openCrashField, type CrashField } from './crash-field.ts'
import { killServer } from './crash-rounds.ts'
import { deleteAt, hurt } from './saboteur.ts'

let settings: EngineSettings
let field: CrashField

beforeEach(async () => {
  settings = await makeEngineSettings()
  field = await openCrashField(settings)
}, 120_000)

afterEach(async () => {
  await field.server.kill()
  await settings.dispose()
})

test(
  'what was acknowledged before a kill is there once after it, and whatever is taken away is noticed',
  { timeout: 240_000 },
  async () => {
    const { losses, kills } = await killServer(field, 2)
    expect(losses).toEqual([])
    expect(kills).toBe(2)
    expect(field.ledger.surprises).toEqual([])
    const { matters, files } = field.ledger.acknowledged
    expect(Math.min(matters, files)).toBeGreaterThan(0)
    await field.server.stop()
    for (const part of hurt) {
      const database = await openDatabase(settings.address)
      const restore = await deleteAt(database, part, settings.dataFolder)
      await database.close()
      expect({ part, found: (await lookForLosses(field)).length > 0 }).toEqual({ part, found: true })
      const again = await openDatabase(settings.address)
      await restore(again)
      await again.close()
    }
    expect(await lookForLosses(field)).toEqual([])
  },
)
