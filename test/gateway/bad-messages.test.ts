import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { type RawServer, request } from '../e2e/start-server.ts'
import { startGateway } from './start-gateway.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const raw = (id: unknown, ...lines: string[]) =>
  request(id, 'raw', { base64: base64(lines.map((line) => `${line}\n`).join('')) })
const result = (id: unknown) => JSON.stringify({ jsonrpc: '2.0', id, result: {} })

describe('what the client sends and is no message is refused, and the session goes on', () => {
  test.each([
    ['not JSON', 'secret {', -32700],
    ['the same key twice', '{"jsonrpc":"2.0","id":1,"method":"line","method":"die"}', -32700],
    [
      'the same key twice, once escaped',
      '{"jsonrpc":"2.0","id":1,"a":{"b":1,"\\u0062":2},"method":"line"}',
      -32700,
    ],
    [
      'nested too deep',
      `{"jsonrpc":"2.0","id":1,"method":"line","params":${'['.repeat(200)}${']'.repeat(200)}}`,
      -32700,
    ],
    [
      'nested a hundred thousand levels deep',
      `{"jsonrpc":"2.0","id":1,"method":"line","params":${'{"a":['.repeat(50_000)}${']}'.repeat(50_000)}}`,
      -32700,
    ],
    [
      'nested a hundred thousand levels deep and never closed',
      `{"jsonrpc":"2.0","id":1,"method":"line","params":${'[{"secret":'.repeat(50_000)}`,
      -32700,
    ],
    [
      'a million values',
      `{"jsonrpc":"2.0","id":1,"method":"line","params":{"a":[${'"a",'.repeat(1_000_000)}0]}}`,
      -32700,
    ],
    [
      'too many values',
      `{"jsonrpc":"2.0","id":1,"method":"line","params":{"a":[${'0,'.repeat(600_000)}0]}}`,
      -32700,
    ],
    ['not an object', '"secret"', -32600],
    ['no JSON-RPC', '{"id":1,"method":"secret"}', -32600],
    ['an id that is an object', '{"jsonrpc":"2.0","id":{"secret":1},"method":"line"}', -32600],
    [
      'an id that JavaScript would change',
      '{"jsonrpc":"2.0","id":12345678901234567890,"method":"line"}',
      -32600,
    ],
    ['an empty batch', '[]', -32600],
  ])('%s', async (_, line, code) => {
    const gateway = startGateway()
    gateway.write(`${line}\n`)
    const [{ error } = {}] = await gateway.first(1)
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(/^sallyport gateway: expected one/),
    })
    gateway.send(request('next', 'line'))
    expect(await gateway.answer('next')).toMatchObject({ result: {} })
    expect(gateway.lines.join() + gateway.stderr()).not.toContain('secret')
  })

  test('bytes that are no UTF-8', async () => {
    const gateway = startGateway()
    const params = Buffer.from([0xff, 0xfe])
    gateway.write(
      Buffer.concat([
        Buffer.from('{"jsonrpc":"2.0","id":1,"method":"'),
        params,
        Buffer.from('"}\n'),
      ]),
    )
    expect(await gateway.answer(null)).toMatchObject({ error: { code: -32700 } })
  })

  test.each([
    [
      'id first',
      (text: string) => `{"jsonrpc":"2.0","id":"big","method":"line","params":{"a":"${text}"}}`,
    ],
    [
      'id last',
      (text: string) => `{"method":"line","params":{"a":"${text}"},"jsonrpc":"2.0","id":"big"}`,
    ],
  ])('over the size limit, %s', async (_, make) => {
    const gateway = startGateway({ limits: { max_message_bytes: 10_000 } })
    gateway.write(`${make('secret'.repeat(10_000))}\n`)
    gateway.send(request('next', 'line'))
    expect(await gateway.answer('big')).toMatchObject({ error: { code: -32004 } })
    expect(await gateway.answer('next')).toMatchObject({ result: {} })
    expect(gateway.lines.join() + gateway.stderr()).not.toContain('secret')
  })
})

describe('what the server says and is no answer is dropped, and the session goes on', () => {
  test.each([
    ['not JSON', 'Secret server listening'],
    ['not an object', '[1, "secret"]'],
    ['an answer to nothing', result('secret')],
    [
      'an answer without an id',
      '{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"secret"}}',
    ],
    [
      'nested a hundred thousand levels deep',
      `${'[{"secret":'.repeat(50_000)}1${'}]'.repeat(50_000)}`,
    ],
  ])('%s', async (_, line) => {
    const gateway = startGateway()
    gateway.send(raw(1, line), raw(2, result(2)))
    await gateway.answer(2)
    expect(gateway.lines).toEqual([result(2)])
    await vi.waitFor(() => expect(gateway.stderr()).toContain('dropped'))
    expect(gateway.stderr()).not.toMatch(/secret/i)
  })

  test.each([
    ['the same key twice', '{"a":"secret","a":2}}', 'the same key twice in an object'],
    ['both', '{"secret":1},"error":{}}', 'neither a request nor a notification nor a response'],
    [
      'nested a hundred thousand levels deep',
      `{"secret":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      'nested deeper than 128 levels',
    ],
    ['of a million values', `{"a":[${'"a",'.repeat(1_000_000)}0]}}`, 'more than 500000 values'],
  ])('an answer that is %s, and who waits for it is told at once', async (_, rest, reason) => {
    const gateway = startGateway()
    gateway.send(raw(1, `{"jsonrpc":"2.0","id":1,"result":${rest}`), raw(2, result(2)))
    expect((await gateway.answer(1)).error).toEqual({
      code: -32003,
      message: `sallyport gateway: the answer of fixture is ${reason}`,
    })
    await gateway.answer(2)
    expect(gateway.lines).toHaveLength(2)
    expect(gateway.lines.join() + gateway.stderr()).not.toContain('secret')
  })

  test('the second answer to a request', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'twice'), request(2, 'line'))
    await gateway.answer(2)
    expect(gateway.lines.map((line) => JSON.parse(line).id)).toEqual([1, 2])
    await vi.waitFor(() => expect(gateway.stderr()).toContain('no open request'))
  })

  test('an answer over the size limit is an error to the one who asked', async () => {
    const gateway = startGateway({ limits: { max_message_bytes: 10_000 } })
    gateway.send(request(1, 'big', { bytes: 20_000 }), request(2, 'line'))
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32004 } })
    expect(await gateway.answer(2)).toMatchObject({ result: {} })
  })

  test('a gigabyte without a newline takes no memory', async () => {
    const gateway = startGateway({ limits: { request_timeout_ms: 60_000 } })
    gateway.send(request(1, 'spew', { megabytes: 1_000 }))
    await vi.waitFor(() => expect(gateway.stderr()).toContain('over the size limit'), {
      timeout: 50_000,
    })
    gateway.send(request(2, 'line'))
    await gateway.answer(2)
    if (process.platform === 'linux') expect(peakMegabytes(gateway)).toBeLessThan(300)
  })
})

function peakMegabytes({ child }: RawServer): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024
}
