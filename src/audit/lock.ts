import { setTimeout as delay } from 'node:timers/promises'
import { lock } from 'proper-lockfile'

/** Milliseconds after which the lock of a process that was killed is taken over. */
const STALE_MS = 5_000
/** Milliseconds to wait for others in all: longer than a dead one's lock can last. */
const PATIENCE_MS = 15_000
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 25

/** Runs while no other process has the log's lock, a folder beside the file that the library keeps fresh. */
export async function withLock<T>(file: string, run: () => Promise<T>): Promise<T> {
  const release = await acquire(file)
  try {
    return await run()
  } finally {
    // A lock that was lost while we were suspended is not ours to release.
    await release().catch(() => {})
  }
}

async function acquire(file: string): Promise<() => Promise<void>> {
  const patience = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      // By default a lost lock is thrown into the event loop and would end the gateway.
      return await lock(file, { realpath: false, stale: STALE_MS, onCompromised: () => {} })
    } catch (cause) {
      if (codeOf(cause) !== 'ELOCKED' || Date.now() > patience) throw cause
    }
    await delay(FIRST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - FIRST_PAUSE_MS))
  }
}

/** The system's or library's code of an error; its message may name paths. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'an unknown reason'
}
