const NEWLINE = 0x0a

/** A line over the limit, of which only its ends were kept, and its length in bytes. */
export type LongLine = { head: Buffer; tail: Buffer; length: number }

/** Bytes kept of each end of a line over the limit: enough for the id and the method of a message. */
const END_BYTES = 512

/** The ends of a line that was kept whole, as of one that was not. */
export function endsOf(line: Buffer): LongLine {
  const { length } = line
  return { head: line.subarray(0, END_BYTES), tail: line.subarray(-END_BYTES), length }
}

/**
 * Takes chunks of bytes and hands on each line without its newline. Of a line over `maxBytes` only the
 * ends are kept, so that a line without end costs no memory.
 */
function createByteLineSplitter(
  maxBytes: number,
  onLine: (line: Buffer | LongLine) => void,
): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  let long: { head: Buffer; tail: Buffer } | undefined

  return (chunk) => {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, to))
      end()
      from = to + 1
    }
    keep(chunk.subarray(from))
  }

  function keep(part: Buffer): void {
    length += part.length
    if (long === undefined) parts.push(part)
    if (length <= maxBytes) return
    if (long === undefined) {
      const whole = Buffer.concat(parts)
      long = { head: Buffer.from(whole.subarray(0, END_BYTES)), tail: lastOf(whole) }
      parts = []
    } else {
      long.tail = lastOf(Buffer.concat([long.tail, part.subarray(-END_BYTES)]))
    }
  }

  function end(): void {
    const line = long === undefined ? Buffer.concat(parts) : { ...long, length }
    parts = []
    length = 0
    long = undefined
    onLine(line)
  }
}

/** A copy: a view would keep the whole chunk in memory. */
function lastOf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(-END_BYTES))
}

/** The same for text: lines decoded as UTF-8, `undefined` for one over the limit. */
export function createLineSplitter(
  maxBytes: number,
  onLine: (line: string | undefined) => void,
): (chunk: Buffer) => void {
  return createByteLineSplitter(maxBytes, (line) =>
    onLine(Buffer.isBuffer(line) ? line.toString('utf8') : undefined),
  )
}

/** The lines of a stream, one at a time and no faster than they are asked for. */
export async function* readByteLines(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer | LongLine> {
  const lines: (Buffer | LongLine)[] = []
  const split = createByteLineSplitter(maxBytes, (line) => lines.push(line))
  let last: Buffer | undefined
  for await (const chunk of stream) {
    split(chunk)
    yield* lines.splice(0)
    last = chunk
  }
  if (last !== undefined && last.at(-1) !== NEWLINE) split(Buffer.of(NEWLINE))
  yield* lines.splice(0)
}

/** The same for text, as `createLineSplitter` decodes it. */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<string | undefined> {
  for await (const line of readByteLines(stream, maxBytes)) {
    yield Buffer.isBuffer(line) ? line.toString('utf8') : undefined
  }
}
