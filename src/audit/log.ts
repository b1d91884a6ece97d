import { createQueue } from './queue.ts'
import type { AuditLog } from './record.ts'
import { createStore } from './store.ts'
import { createWriter } from './writer.ts'

/** Some 150,000 records: `verify` reads such a file in seconds. */
const MAX_FILE_BYTES = 64 * 1024 * 1024
/** At about 500 bytes each: what a busy gateway writes in the seconds after a crash of another. */
const MAX_QUEUED = 10_000

export type AuditLogOptions = {
  file: string
  /** `always` waits for the disk after each batch, `interval` once a second, `never` leaves it to the system. */
  fsync?: 'always' | 'interval' | 'never'
  /** Bytes after which a new file is begun. */
  maxFileBytes?: number
  /** Records that may wait while the disk cannot take them. */
  maxQueued?: number
  /** One line for stderr at the beginning and at the end of each trouble. Holds nothing of a record. */
  onProblem: (message: string) => void
}

export type AuditStatus = {
  written: number
  queued: number
  /** Records that the full queue did not take, or that were left when the log was closed. */
  lost: number
  /** Attempts to write that failed. */
  failures: number
  /** Whether the last attempt failed: the gateway's policy says what then becomes of messages. */
  failing: boolean
}

export type FileAuditLog = AuditLog & { status(): AuditStatus }

/** Opens the log, mends its end if a writer was killed, and writes in the background. */
export function openAuditLog(options: AuditLogOptions): FileAuditLog {
  const { file, fsync = 'interval', onProblem } = options
  const { maxFileBytes = MAX_FILE_BYTES, maxQueued = MAX_QUEUED } = options
  const store = createStore({ file, maxFileBytes, syncEach: fsync === 'always' })
  const queue = createQueue(maxQueued, onProblem)
  const writer = createWriter({ queue, store, syncLater: fsync === 'interval' }, onProblem)
  // Even without a record: what is wrong with the place should be known before the first message.
  writer.wake()

  return {
    append(entry) {
      queue.add(entry)
      writer.wake()
    },
    async close() {
      queue.close()
      await writer.finish()
      const left = queue.abandon()
      if (left > 0) onProblem(`audit log: closed with ${left} records not written`)
    },
    status: () => ({ ...queue.status(), ...writer.status() }),
  }
}
