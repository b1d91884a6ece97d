import type { Queue } from './queue.ts'
import { remedyFor } from './remedy.ts'
import type { Store } from './store.ts'

/** Records written at once, and so the most that are under one lock. */
const BATCH_SIZE = 1_000
/** Milliseconds between batches, in which other processes get the lock. */
const PAUSE_MS = 20
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000
/** Milliseconds between two waits for the disk when they are not made after each batch. */
const SYNC_EVERY_MS = 1_000

export type Writer = {
  /** Something waits in the queue. */
  wake(): void
  /** Writes all that waits, with one last try when the disk refused before. */
  finish(): Promise<void>
  status(): { written: number; failures: number; failing: boolean }
}

/** Moves what waits in the queue to the disk, in the background. Never rejects. */
export function createWriter(
  { queue, store, syncLater }: { queue: Queue; store: Store; syncLater: boolean },
  onProblem: (message: string) => void,
): Writer {
  const counts = { written: 0, failures: 0, failing: false }
  let finishing = false
  let retryMs = FIRST_RETRY_MS
  let timer: NodeJS.Timeout | undefined
  let syncTimer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  return {
    wake: () => schedule(0),
    async finish() {
      finishing = true
      clearTimeout(timer)
      await writing
      while (queue.status().queued > 0 && (await writeBatch()));
      clearTimeout(syncTimer)
      if (syncTimer !== undefined) await sync()
    },
    status: () => counts,
  }

  /** One timer at most; until it has run, and its batch is written, more records only wait. */
  function schedule(ms: number): void {
    if (timer !== undefined || finishing) return
    timer = setTimeout(() => {
      writing = writeBatch().then((written) => {
        timer = undefined
        if (!written) schedule(retryMs)
        else if (queue.status().queued > 0) schedule(PAUSE_MS)
      })
    }, ms)
    timer.unref()
  }

  /** Whether the disk took it. */
  async function writeBatch(): Promise<boolean> {
    const batch = queue.next(BATCH_SIZE)
    try {
      await store.append(batch)
    } catch (cause) {
      fail(cause)
      return false
    }
    queue.done(batch.length)
    counts.written += batch.length
    if (counts.failing) onProblem('audit log: is written again')
    counts.failing = false
    if (syncLater && batch.length > 0) syncSoon()
    return true
  }

  function fail(cause: unknown): void {
    counts.failures += 1
    retryMs = counts.failing ? Math.min(retryMs * 2, LONGEST_RETRY_MS) : FIRST_RETRY_MS
    if (!counts.failing) onProblem(`audit log: cannot be written: ${remedyFor(cause)}`)
    counts.failing = true
  }

  function syncSoon(): void {
    syncTimer ??= setTimeout(() => {
      syncTimer = undefined
      void sync()
    }, SYNC_EVERY_MS).unref()
  }

  async function sync(): Promise<void> {
    try {
      await store.sync()
    } catch (cause) {
      fail(cause)
      schedule(retryMs)
    }
  }
}
