/** Loaded into a child before its own code: if the parent is killed and can say nothing more, the child ends as abruptly. */
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}
