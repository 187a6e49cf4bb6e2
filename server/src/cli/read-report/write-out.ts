import { once } from 'node:events'

/** How much is gathered before it is written, in characters. */
const gathered = 65_536

/** Writes lines to the standard output; one that was closed early (`| head`) ends the program quietly. */
export async function writeOut(lines: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  let waiting = ''
  for (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < gathered) continue
    const hasRoom = process.stdout.write(waiting)
    waiting = ''
    // The next piece waits until this one is taken.
    // eslint-disable-next-line no-await-in-loop
    if (!hasRoom) await once(process.stdout, 'drain')
  }
  if (waiting !== '') process.stdout.write(waiting)
}
