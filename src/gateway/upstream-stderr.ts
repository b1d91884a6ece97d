import type { Readable } from 'node:stream'
import { createLineSplitter } from '../core/lines.ts'

const MAX_LINE_BYTES = 4_096

/** What a terminal would act upon instead of showing it. */
const CONTROLS = /(?!\t)\p{Cc}/gu

export type StderrCount = { lines: number; bytes: number }

/**
 * Drains what a server writes to its stderr, which may be anything, texts it was sent among them: it is
 * counted, and shown under the server's name only where the configuration asks for it.
 */
export function drainStderr(stderr: Readable, name: string, show: boolean): StderrCount {
  const count = { lines: 0, bytes: 0 }
  const split = createLineSplitter(MAX_LINE_BYTES, (line) => {
    count.lines += 1
    if (!show) return
    const text = line?.replace(CONTROLS, '') ?? `(a line of over ${MAX_LINE_BYTES} bytes)`
    process.stderr.write(`[${name}] ${text}\n`)
  })
  stderr.on('data', (chunk: Buffer) => {
    count.bytes += chunk.length
    split(chunk)
  })
  stderr.on('error', () => {})
  return count
}
