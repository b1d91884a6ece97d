import { type AuditBody, type AuditEntry, decisionBody, lossBody } from './record.ts'

/** Records that wait for the disk: as many as may, the rest is counted. */
export type Queue = {
  /** Takes an entry, or counts it as lost. */
  add(entry: AuditEntry): void
  /** The oldest that wait; they stay until `done`. */
  next(count: number): readonly AuditBody[]
  done(count: number): void
  /** Takes no more from now on. */
  close(): void
  /** Gives up what still waits, and tells how many that were. */
  abandon(): number
  status(): { queued: number; lost: number }
}

export function createQueue(max: number, onProblem: (message: string) => void): Queue {
  const waiting: AuditBody[] = []
  let lost = 0
  /** Lost records of which no record tells yet. */
  let untold = 0
  let overflowing = false
  let closed = false

  return {
    add(entry) {
      if (closed || waiting.length >= max) return lose()
      try {
        const body = decisionBody(entry, new Date())
        tellLoss()
        waiting.push(body)
      } catch {
        // An entry that is not of the agreed shape must not end the gateway.
        lose()
      }
    },
    next: (count) => waiting.slice(0, count),
    done(count) {
      waiting.splice(0, count)
      overflowing &&= waiting.length > 0
    },
    close() {
      closed = true
      tellLoss()
    },
    abandon() {
      const left = waiting.splice(0).length
      lost += left
      return left
    },
    status: () => ({ queued: waiting.length, lost }),
  }

  function lose(): void {
    lost += 1
    untold += 1
    if (!overflowing) onProblem('audit log: records are lost: it is closed, or its queue is full')
    overflowing = true
  }

  /** Puts the number of lost records where they are missing. */
  function tellLoss(): void {
    if (untold > 0) waiting.push(lossBody(untold, new Date()))
    untold = 0
  }
}
