import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineSplitter, readLines } from '../../src/core/lines.ts'

function split(chunks: readonly Uint8Array[], maxBytes = 1_000_000): (string | undefined)[] {
  const lines: (string | undefined)[] = []
  const receive = createLineSplitter(maxBytes, (line) => lines.push(line))
  for (const chunk of chunks) receive(Buffer.from(chunk))
  return lines
}

async function read(chunks: readonly Uint8Array[], maxBytes = 1_000_000) {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const lines: (string | undefined)[] = []
  for await (const line of readLines(stream(), maxBytes)) lines.push(line)
  return lines
}

/** The bytes cut at the given places, empty chunks among them. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const edges = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b)
  return [...edges, bytes.length].map((to, index) => bytes.subarray(edges[index - 1] ?? 0, to))
}

const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\n')))
  .map((parts) => parts.join(''))
const anyCuts = fc.array(fc.nat(), { maxLength: 20 })

describe('any chunking gives the same lines', () => {
  test('of the splitter: all that end with a newline', () => {
    fc.assert(
      fc.property(anyText, anyCuts, (text, places) => {
        const lines = text.toWellFormed().split('\n').slice(0, -1)
        expect(split(cut(Buffer.from(text), places))).toEqual(lines)
      }),
    )
  })

  test('of a stream: the last one too', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyCuts, async (text, places) => {
        const lines = text.toWellFormed().split('\n')
        const wanted = lines.at(-1) === '' ? lines.slice(0, -1) : lines
        const chunks = cut(Buffer.from(text), places).filter(({ length }) => length > 0)
        expect(await read(chunks)).toEqual(wanted)
      }),
    )
  })

  test('of bytes one at a time', () => {
    const bytes = Buffer.from('é😀\n\nüb\n')
    expect(split([...bytes].map((byte) => Buffer.of(byte)))).toEqual(['é😀', '', 'üb'])
  })
})

describe('a line over the limit is undefined and the lines around it are whole', () => {
  test.each([
    ['at the limit', ['12345', 'b'], ['12345', 'b']],
    ['one byte over', ['123456', 'b'], [undefined, 'b']],
    ['one byte over in UTF-8', ['1234é', 'b'], [undefined, 'b']],
    ['two in a row', ['1234567', '1234567890', 'b'], [undefined, undefined, 'b']],
    ['in the middle', ['a', '1234567', 'b'], ['a', undefined, 'b']],
  ])('%s', (_, lines, wanted) => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`)
    expect(split([bytes], 5)).toEqual(wanted)
    expect(
      split(
        [...bytes].map((byte) => Buffer.of(byte)),
        5,
      ),
    ).toEqual(wanted)
  })

  test('however the bytes are cut', () => {
    const anyLines = fc.array(
      fc.string({ unit: 'binary', maxLength: 12 }).map((line) => line.replaceAll('\n', '')),
    )
    fc.assert(
      fc.property(anyLines, anyCuts, (lines, places) => {
        const wanted = lines.map((line) => (Buffer.byteLength(line) <= 8 ? line : undefined))
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
        expect(split(cut(bytes, places), 8)).toEqual(wanted)
      }),
    )
  })
})

test('an empty stream has no lines', async () => expect(await read([])).toEqual([]))

test('a line without end takes no memory', () => {
  const receive = createLineSplitter(1_000, () => {})
  const before = process.memoryUsage().rss
  for (let megabyte = 0; megabyte < 1_000; megabyte++) receive(Buffer.alloc(1_000_000, 'x'))
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(500)
})
