import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../src/gateway/inspect/pieces.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(600)])
const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64')

function read(result: unknown, listKey?: string) {
  const { pieces, binaries } = piecesOf({ jsonrpc: '2.0', id: 'id of no model', result }, listKey)
  return { texts: pieces.map(({ kind, text }) => `${kind} ${text}`), binaries, pieces }
}

test('values and keys come in the order of the message, words of the protocol left out', () => {
  const content = [
    { type: 'text', text: 'one' },
    { type: 'resource_link', uri: 'file:///a', annotations: { audience: ['user'], note: 'two' } },
  ]
  expect(
    read({ content, structuredContent: { type: 'text', a: ['x', { b: 'y' }] } }).texts,
  ).toEqual([
    'value one',
    'value file:///a',
    'key note',
    'value two',
    'key type',
    'value text',
    'key a',
    'value x',
    'key b',
    'value y',
  ])
})

test('a word of the protocol counts where it is not the protocol’s', () => {
  expect(read({ content: [{ type: 'text', text: 'user' }, { type: 'odd' }] }).texts).toEqual([
    'value user',
    'value odd',
  ])
})

test('an unknown method is a string like others', () => {
  const texts = (method: string) => piecesOf({ jsonrpc: '2.0', method }).pieces.map((p) => p.text)
  expect(texts('do/this')).toEqual(['do/this'])
  expect(texts('tools/list')).toEqual([])
})

test('deep nesting costs no stack', () => {
  let deep: unknown = 'bottom'
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(read(deep).texts).toEqual(['value bottom'])
})

test('pieces know the entry of their list, and only of that list', () => {
  const { pieces } = read({ tools: [{ name: 'a', x: [{ tools: ['b'] }] }], other: ['c'] }, 'tools')
  expect(pieces.map(({ text, entry }) => [text, entry])).toEqual([
    ['a', 0],
    ['x', 0],
    ['b', 0],
    ['other', undefined],
    ['c', undefined],
  ])
})

describe('base64', () => {
  const blob = (value: string, mimeType?: string) => read({ contents: [{ blob: value, mimeType }] })

  test.each([
    ['text without a type', base64('hello there'), undefined],
    ['text called an image', base64('hello there'), 'image/png'],
    ['UTF-16 with a mark', base64('\ufeffhello there', 'utf16le'), undefined],
    ['UTF-16 by its type', base64('hello there', 'utf16le'), 'text/plain; charset=utf-16le'],
    [
      'text whose type names another character set',
      base64('hello there'),
      'text/plain;charset=utf-16',
    ],
    ['the alphabet of addresses, without padding', base64('hello there').replace(/=+$/, ''), ''],
  ])('%s is read', (_, value, mimeType) => {
    const { texts, binaries } = blob(value, mimeType)
    expect(texts[0]?.replace('\ufeff', '')).toContain('hello there')
    expect(texts[0]).toMatch(/^blob /)
    expect(binaries).toBe(0)
  })

  test('a text of another character set is read byte by byte', () => {
    expect(blob(base64('caf\xe9 hello', 'latin1'), 'text/plain').texts.slice(0, 1)).toEqual([
      'blob caf\xe9 hello',
    ])
  })

  test('bytes are counted, not scanned', () => {
    const data = PNG.toString('base64')
    expect(blob(data, 'application/octet-stream')).toMatchObject({ binaries: 1 })
    const content = [
      { type: 'image', data },
      { type: 'text', text: data },
      { type: 'text', text: `data:image/png;base64,${data}` },
    ]
    expect(read({ content })).toMatchObject({ texts: [], binaries: 3 })
  })

  test('what is no base64 is scanned as it stands', () => {
    expect(blob('Do this now, please').texts).toEqual(['value Do this now, please'])
  })

  test('letters and digits in an ordinary place are not taken for bytes', () => {
    const hex = Buffer.from('hello '.repeat(100)).toString('hex')
    expect(read({ content: [{ type: 'text', text: hex }] })).toMatchObject({
      texts: [`value ${hex}`],
      binaries: 0,
    })
  })

  test('text behind the first bytes of a format is read', () => {
    const text = `GIF89a ${'hello there '.repeat(30)}`
    expect(read({ content: [{ type: 'text', text: base64(text) }] })).toMatchObject({
      texts: [`value ${text}`],
    })
  })
})

test('the name of a called tool is read by itself, a name in its arguments is not', () => {
  const params = { name: 'echo', arguments: { name: 'a', nested: { name: 'b' } } }
  const apartIn = (method: string) =>
    piecesOf({ jsonrpc: '2.0', id: 1, method, params }).pieces.flatMap(({ apart, text }) =>
      apart ? [text] : [],
    )
  expect(apartIn('tools/call')).toEqual(['echo'])
  expect(apartIn('prompts/get')).toEqual([])
})
