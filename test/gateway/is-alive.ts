import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** Whether a process still runs. */
export function isAlive(pid: number): boolean {
  expect(pid).toBeGreaterThan(0)
  try {
    process.kill(pid, 0)
    // A dead process whose parent has gone may wait for long until somebody takes note.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
