import { mkdir, rmdir, stat, utimes } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds after which the lock of a process that was killed is taken over. */
const STALE_MS = 5_000
/** Milliseconds between two signs of life: several fit into STALE_MS. */
const BEAT_MS = 1_000
/** Milliseconds to wait for others in all: longer than a dead one's lock can last. */
const PATIENCE_MS = 15_000
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 25

/**
 * Runs while no other process has the log's lock: a folder beside the file, which only one can make and
 * which its owner keeps young. The usual library for it catches signals and so ends a process that was
 * only told of a full disk.
 */
export async function withLock<T>(file: string, run: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`
  await acquire(lock)
  const { ino } = await stat(lock)
  const beat = setInterval(() => void keepYoung(lock), BEAT_MS).unref()
  try {
    return await run()
  } finally {
    clearInterval(beat)
    await release(lock, ino)
  }
}

async function acquire(lock: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS
  while (!(await make(lock))) {
    if (await isStale(lock)) await takeOver(lock)
    if (Date.now() > patience) throw Object.assign(new Error('locked'), { code: 'ELOCKED' })
    await delay(FIRST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - FIRST_PAUSE_MS))
  }
}

/** Only one process at a time, so that nobody removes the new lock that another just made. */
async function takeOver(lock: string): Promise<void> {
  const guard = `${lock}.takeover`
  if (!(await make(guard))) {
    if (await isStale(guard)) await rmdir(guard).catch(() => {})
    return
  }
  try {
    if (await isStale(lock)) await rmdir(lock)
  } finally {
    await rmdir(guard).catch(() => {})
  }
}

/** Whether the folder is new: then it is ours. */
async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (cause) {
    const code = codeOf(cause)
    // Windows says EPERM while a folder is being removed.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false
    throw cause
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    // A time in the future is no sign of life either: the clock was set back.
    return Math.abs(Date.now() - (await stat(path)).mtimeMs) > STALE_MS
  } catch {
    // Released meanwhile.
    return false
  }
}

async function keepYoung(lock: string): Promise<void> {
  const now = new Date()
  // One sign of life may fail; the next comes before the lock is old.
  await utimes(lock, now, now).catch(() => {})
}

async function release(lock: string, inode: number): Promise<void> {
  try {
    // Suspended for long, we may have lost it to another, whose lock it now is.
    if ((await stat(lock)).ino === inode) await rmdir(lock)
  } catch {
    // Gone already; one that cannot be removed grows old and is taken over.
  }
}

/** The system's code of an error; its message may name paths. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'an unknown reason'
}
