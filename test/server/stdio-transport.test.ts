import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStdioTransport } from '../../src/server/stdio-transport.ts'

/** A started transport over streams in this process, which never answers of itself. */
async function start() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const transport = createStdioTransport({ input, output, maxMessageBytes: 1_000 })
  const seen: unknown[] = []
  let closed = false
  transport.onmessage = (message) => void seen.push(message)
  transport.onclose = () => {
    closed = true
  }
  await transport.start()
  return {
    transport,
    seen,
    send: (message: object) => void input.write(`${JSON.stringify(message)}\n`),
    end: () => void input.end(),
    output: () => String(output.read() ?? ''),
    closed: () => closed,
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate()
}

const ping = (id: number) => ({ jsonrpc: '2.0', id, method: 'ping' }) as const

test('the end of the input closes the transport when nothing is unanswered', async () => {
  const { end, closed } = await start()
  end()
  await settle()
  expect(closed()).toBe(true)
})

test('the end of the input waits for every answer, and then closes', async () => {
  const { transport, send, end, closed, seen } = await start()
  send(ping(1))
  send(ping(2))
  end()
  await settle()
  expect(seen).toEqual([ping(1), ping(2)])
  expect(closed()).toBe(false)
  await transport.send({ jsonrpc: '2.0', id: 1, result: {} })
  expect(closed()).toBe(false)
  await transport.send({ jsonrpc: '2.0', id: 2, result: {} })
  expect(closed()).toBe(true)
})

// Known failure: a cancelled request is never answered, and the end waits five seconds for it.
test('the end of the input does not wait for a cancelled request', async () => {
  const { send, end, closed } = await start()
  send(ping(1))
  send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } })
  end()
  await settle()
  expect(closed()).toBe(true)
})

test.each([
  [{ code: -32602, message: 'Tool secret not found' }, /^Invalid params/],
  [{ code: -32603, message: 'secret', data: { secret: 1 } }, /^Internal error/],
  [{ code: -32000, message: 'secret', data: 'secret' }, /^Request refused$/],
  [{ code: 1, message: 'secret' }, /^Request refused$/],
])('an error answer %j is sent in words of ours', async (error, message) => {
  const { transport, output } = await start()
  await transport.send({ jsonrpc: '2.0', id: 1, error })
  const sent = output()
  expect(JSON.parse(sent)).toMatchObject({ id: 1, error: { code: error.code } })
  expect(JSON.parse(sent).error.message).toMatch(message)
  expect(sent).not.toContain('secret')
})

test.each([
  ['2025-01-01', '2025-01-01'],
  ['secret', 'unknown'],
  ['2025-01-01 secret', 'unknown'],
])('a refused protocol version %j is told with ours as %j', async (requested, told) => {
  const { transport, output } = await start()
  const data = { supported: ['2026-07-28'], requested, secret: 1 }
  await transport.send({ jsonrpc: '2.0', id: 1, error: { code: -32004, message: 'secret', data } })
  const sent = output()
  expect(JSON.parse(sent).error.data).toEqual({ supported: ['2026-07-28'], requested: told })
  expect(sent).not.toContain('secret')
})
