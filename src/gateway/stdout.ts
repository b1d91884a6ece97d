import { fstatSync } from 'node:fs'
import { Socket } from 'node:net'
import type { Writable } from 'node:stream'

/**
 * Standard output that never blocks: Node writes to a pipe synchronously on Linux, and a client that does
 * not read would hold up everything, the end of the servers included.
 */
export function openStdout(): Writable {
  if (process.platform === 'win32') return process.stdout
  const kind = fstatSync(1)
  if (!kind.isFIFO() && !kind.isSocket()) return process.stdout
  return new Socket({ fd: 1, readable: false })
}
