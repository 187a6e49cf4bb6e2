import { WrongSetting } from '../config.ts'
import { FolderInUse } from '../database/lock.ts'
import { makeProgram } from './program.ts'
import { CommandRefused } from './tell.ts'

/** `npx yiwang …`. What is wrong with a setting ends with 2, what cannot be done with 1, both said in two languages. */
try {
  const program = await makeProgram(process.argv[2])
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof WrongSetting || error instanceof FolderInUse || error instanceof CommandRefused)) throw error
  console.error(error.message.trim())
  process.exitCode = error instanceof WrongSetting ? 2 : 1
}
