/** Serves until Ctrl-C or a signal to end, then stops cleanly; a signal that is repeated meanwhile changes nothing. */
export async function serveUntilStopped(stop: () => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  await promise
  await stop()
}
