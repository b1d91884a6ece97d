import { setTimeout as delay } from 'node:timers/promises'

/** So many messages, and so many bytes of them, may be on their way in one direction. */
const MAX_MESSAGES = 64
const MAX_BYTES = 32 * 1024 * 1024

export type Lane = {
  /** Resolves when there is room for a message, with what gives the room back: once is enough. */
  admit(bytes: number): Promise<() => void>
  isEmpty(): boolean
  /** Resolves when nothing is on its way, or after so many milliseconds. */
  idle(withinMs: number): Promise<void>
}

/** Holds a reader back while too much of what it has read is still on its way. */
export function createLane(): Lane {
  const waiting: (() => void)[] = []
  let messages = 0
  let bytes = 0

  return {
    async admit(size) {
      while (messages > 0 && (messages >= MAX_MESSAGES || bytes + size > MAX_BYTES)) {
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
      messages += 1
      bytes += size
      let held = true
      return () => {
        if (!held) return
        held = false
        messages -= 1
        bytes -= size
        for (const wake of waiting.splice(0)) wake()
      }
    },
    isEmpty: () => messages === 0,
    async idle(withinMs) {
      const deadline = delay(withinMs, true, { ref: false })
      while (messages > 0) {
        const released = new Promise<false>((resolve) => waiting.push(() => resolve(false)))
        if (await Promise.race([released, deadline])) return
      }
    },
  }
}
