import { statfsSync } from 'node:fs'

/** What is left free for the database's own log and checkpoints: the embedded engine does not survive a full disk. */
export const reserveBytes = 64 * 1024 * 1024

/** Sign-ins and lines of the access log are small and must go on longest: they may use three quarters of the reserve. */
const smallReserveBytes = reserveBytes / 4

/** A look at the disk is good for this long. */
const looksEveryMs = 200

/** There is no room left for what was to be kept; nothing of it was. */
class StorageFull extends Error {
  readonly code = 'ENOSPC'

  constructor() {
    super('no room left on the disk of the data folder')
    this.name = 'StorageFull'
  }
}

/** Watches the room on the disk of a folder. */
export class Room {
  readonly #folder: string
  readonly #look: (folder: string) => number
  #free = 0
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(folder: string, look: (folder: string) => number = freeBytes) {
    this.#folder = folder
    this.#look = look
  }

  /** Refuses as `StorageFull` when keeping more would use up the reserve. */
  require(size: 'usual' | 'small' = 'usual'): void {
    const now = performance.now()
    if (now - this.#lookedAt > looksEveryMs) {
      this.#free = this.#look(this.#folder)
      this.#lookedAt = now
    }
    if (this.#free < (size === 'small' ? smallReserveBytes : reserveBytes)) throw new StorageFull()
  }
}

/** The free bytes of the disk that a folder is on; without end where the system does not tell. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const writes =
  /^\s*(?:\/\*.*?\*\/\s*)?(?:insert|update|delete|copy|create|alter|truncate|with\b[\s\S]*\b(?:insert into|update|delete from)\b)/iu
const isSmall = /\b(?:auth_|access_log)/u

/** How much a statement may keep: nothing, little, or as much as it likes. */
export function sizeOfWriting(statement: string): 'none' | 'small' | 'usual' {
  if (!writes.test(statement)) return 'none'
  return isSmall.test(statement) ? 'small' : 'usual'
}
