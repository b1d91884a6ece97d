import type { FileHandle } from 'node:fs/promises'
import { MAX_RECORD_BYTES } from './chain.ts'

const NEWLINE = 0x0a
const CHUNK_BYTES = 64 * 1024

export type LastLine = {
  /** Bytes up to and with the last newline; what is behind them is half a record. */
  end: number
  /** Undefined when there is none, or when it is longer than a record can be. */
  line: string | undefined
}

/** The last whole line of a file, read from its end. */
export async function readLastLine(handle: FileHandle, size: number): Promise<LastLine> {
  const newline = await lastNewline(handle, size)
  if (newline === -1) return { end: 0, line: undefined }
  const start = (await lastNewline(handle, newline)) + 1
  const length = newline - start
  if (length > MAX_RECORD_BYTES) return { end: newline + 1, line: undefined }
  const bytes = Buffer.alloc(length)
  await handle.read(bytes, 0, length, start)
  return { end: newline + 1, line: bytes.toString('utf8') }
}

/** The offset of the last newline before `end`, or -1. */
async function lastNewline(handle: FileHandle, end: number): Promise<number> {
  const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, end))
  for (let to = end; to > 0; to -= chunk.length) {
    const from = Math.max(0, to - chunk.length)
    const { bytesRead } = await handle.read(chunk, 0, to - from, from)
    const at = chunk.subarray(0, bytesRead).lastIndexOf(NEWLINE)
    if (at !== -1) return from + at
  }
  return -1
}
