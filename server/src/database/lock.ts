import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The 22nd field of a process's status, counted after its number and its name. */
const fieldOfStart = 19

/** Another process works on this data already. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `数据目录 ${folder} 正被另一个一网进程（${pid}）使用；请先停止它，或换一个 YIWANG_DATA。\n` +
        `The data in ${folder} is in use by another Yiwang process (${pid}). Stop it first, or choose another YIWANG_DATA.`,
    )
    this.name = 'FolderInUse'
  }
}

/** Takes a data folder for this process alone; the answer lets it go. A lock whose process has died is taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'yiwang.lock')
  takeOver(folder, path)
  try {
    writeFileSync(path, `${process.pid} ${lifeOf(process.pid)}`, { flag: 'wx' })
  } catch {
    throw new FolderInUse(folder, readPid(path))
  }
  return () => rmSync(path, { force: true })
}

function takeOver(folder: string, path: string): void {
  if (!existsSync(path)) return
  const pid = readPid(path)
  if (pid !== process.pid && isAlive(pid) && isSameLife(path, pid)) throw new FolderInUse(folder, pid)
  rmSync(path, { force: true })
}

function readPid(path: string): number {
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) : 0
}

/** After a restart of the machine the number of the process that died may be another's: then it has another life. */
function isSameLife(path: string, pid: number): boolean {
  const [, noted] = readFileSync(path, 'utf8').split(' ')
  const present = lifeOf(pid)
  return noted === undefined || noted === '' || present === '' || noted === present
}

/** What tells two processes of the same number apart: this start of the machine, and when in it the process began. Empty where the system does not say. */
function lifeOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = status.slice(status.lastIndexOf(')') + 2).split(' ')[fieldOfStart]
    return `${boot}/${began}`
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
