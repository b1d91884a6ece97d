const NEWLINE = 0x0a

/**
 * Takes chunks of bytes and hands on each line, decoded as UTF-8 without its newline; `undefined` for
 * a line over `maxBytes`, of which nothing was kept, so that a line without end costs no memory.
 */
export function createLineSplitter(
  maxBytes: number,
  onLine: (line: string | undefined) => void,
): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0

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
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }

  function end(): void {
    const line = length <= maxBytes ? Buffer.concat(parts).toString('utf8') : undefined
    parts = []
    length = 0
    onLine(line)
  }
}

/** The lines of a stream, one at a time and no faster than they are asked for. */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<string | undefined> {
  const lines: (string | undefined)[] = []
  const split = createLineSplitter(maxBytes, (line) => lines.push(line))
  let last: Buffer | undefined
  for await (const chunk of stream) {
    split(chunk)
    yield* lines.splice(0)
    last = chunk
  }
  if (last !== undefined && last.at(-1) !== NEWLINE) split(Buffer.of(NEWLINE))
  yield* lines.splice(0)
}
