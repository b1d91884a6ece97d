import { createReadStream, type Stats, statSync } from 'node:fs'
import { SallyportError } from '../core/errors.ts'

/** UTF-8 spends at most three bytes on one UTF-16 unit. */
const UTF8_BYTES_PER_UNIT = 3
const STDIN = '-'

/** What to call an input in a report. */
export function inputName(path: string): string {
  return path === STDIN ? 'stdin' : path
}

/** Where a text is from, for suppressions; standard input is from nowhere. */
export function filePath(path: string): string | undefined {
  return path === STDIN ? undefined : path
}

/** A stream of bytes from a file or, for `-`, from standard input, and its size where known. */
export async function openInput(
  path: string,
  position: number,
): Promise<{ bytes: AsyncIterable<Buffer>; size: number | undefined }> {
  if (path === STDIN) return { bytes: process.stdin, size: undefined }
  const stats = statInput(path, position)
  if (stats.isDirectory()) {
    throw new SallyportError('INPUT_UNREADABLE', `input ${position}: expected a file, got a folder`)
  }
  const size = stats.isFile() ? stats.size : undefined
  return { bytes: readBytes(path, position), size }
}

async function* readBytes(path: string, position: number): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path)
  } catch (cause) {
    const message = `input ${position}: expected a file that can be read to its end`
    throw new SallyportError('INPUT_UNREADABLE', message, { cause })
  }
}

/** The whole text of an input: UTF-8, or UTF-16 where a byte order mark says so. */
export async function readInput(
  path: string,
  position: number,
  maxLength: number,
): Promise<string> {
  const maxBytes = maxLength * UTF8_BYTES_PER_UNIT
  const { bytes } = await openInput(path, position)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > maxBytes) {
      throw new SallyportError(
        'TEXT_TOO_LONG',
        `input ${position}: expected at most ${maxLength} characters, got more than ${maxBytes} bytes`,
      )
    }
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks))
}

/** A path that does not exist may be a text meant to be scanned, so it is never repeated. */
function statInput(path: string, position: number): Stats {
  try {
    return statSync(path)
  } catch {
    throw new SallyportError(
      'INPUT_UNREADABLE',
      `input ${position}: expected a readable file; to scan a text, pipe it in`,
    )
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
