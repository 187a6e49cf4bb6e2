import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between a server and its PostgreSQL, and can do to the connection what bad days do. */
export interface DatabaseProxy {
  /** The address of the database, through here. */
  readonly url: string
  /** Breaks every connection off and takes no new one, as a server that was stopped. */
  readonly stop: () => void
  /** Keeps every connection and lets nothing through, as a server or a disk that hangs. */
  readonly stall: () => void
  /** Lets everything through again. */
  readonly pass: () => void
  readonly close: () => Promise<void>
}

/** Makes a proxy before the PostgreSQL of this address. */
export async function makeDatabaseProxy(address: string): Promise<DatabaseProxy> {
  const target = new URL(address)
  const way = { open: new Set<Socket>(), isStopped: false, isStalled: false }
  const server = createServer((near) => joinTo(near, way, () => connect(Number(target.port), target.hostname)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  function cutOff(): void {
    for (const socket of way.open) socket.destroy()
  }
  return {
    url: url.href,
    stop: () => {
      way.isStopped = true
      cutOff()
    },
    stall: () => {
      way.isStalled = true
      for (const socket of way.open) socket.pause()
    },
    pass: () => {
      way.isStopped = false
      way.isStalled = false
      for (const socket of way.open) socket.resume()
    },
    close: async () => {
      cutOff()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Way {
  readonly open: Set<Socket>
  readonly isStopped: boolean
  readonly isStalled: boolean
}

function joinTo(near: Socket, way: Way, reach: () => Socket): void {
  near.on('error', () => undefined)
  if (way.isStopped) {
    near.destroy()
    return
  }
  const far = reach()
  far.on('error', () => near.destroy())
  near.pipe(far)
  far.pipe(near)
  for (const socket of [near, far]) {
    way.open.add(socket)
    if (way.isStalled) socket.pause()
    socket.on('close', () => way.open.delete(socket))
  }
  near.on('close', () => far.destroy())
}
