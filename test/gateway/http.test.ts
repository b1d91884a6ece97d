import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type RawServer, request } from '../e2e/start-server.ts'
import { startGateway } from './start-gateway.ts'

const SOON = { timeout: 20_000 }
const SCRIPT = resolve('test/fixtures/gateway/http-upstream.mjs')

async function start(settings: object = {}, life: object = {}): Promise<RawServer> {
  const gateway = await startWithoutSession(settings, '/mcp', life)
  await gateway.initialize()
  return gateway
}

async function startWithoutSession(
  settings: object = {},
  path = '/mcp',
  life: object = {},
): Promise<RawServer> {
  const child = spawn(process.execPath, [SCRIPT])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [port] = await once(child.stdout, 'data')
  const headers = { authorization: 'Bearer abc' }
  const remote = { url: `http://127.0.0.1:${String(port).trim()}${path}`, headers, ...life }
  return startGateway({ upstreams: { remote }, ...settings })
}

async function ask(gateway: RawServer, id: number, method: string, params?: object) {
  gateway.send(request(id, method, params))
  return gateway.answer(id)
}

test('headers of the configuration go with each request', async () => {
  const gateway = await start()
  expect(await ask(gateway, 1, 'x')).toMatchObject({ result: { authorization: 'Bearer abc' } })
})

test('a session that the server has forgotten is begun anew', async () => {
  const gateway = await start()
  await ask(gateway, 1, 'forget')
  expect(await ask(gateway, 2, 'x')).toMatchObject({ error: { code: -32003 } })
  expect(await ask(gateway, 3, 'x')).toMatchObject({ result: { initialized: 2 } })
  expect(gateway.stderr()).toContain('remote: has ended the session; starting it again')
})

describe('an error of the server’s under a status of HTTP is the client’s to read', () => {
  test('in a session', async () => {
    const gateway = await start()
    const error = { code: -32602, message: 'no', data: [1] }
    expect(await ask(gateway, 1, 'refuse')).toEqual({ jsonrpc: '2.0', id: 1, error })
  })

  test('without one, where a method that is not known is not found', async () => {
    const gateway = await startWithoutSession()
    const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
    const error = { code: -32601, message: 'no unheard/of' }
    expect(await ask(gateway, 1, 'unheard/of', { _meta })).toEqual({ jsonrpc: '2.0', id: 1, error })
  })
})

test.each([
  ['fail', {}],
  ['refuseAnother', {}],
  ['garbage', {}],
  ['end', {}],
  ['endAnswer', {}],
  ['big', { bytes: 50_000 }],
])('%s is an error of the upstream, and the next request is answered', async (method, params) => {
  // None is waited for.
  const limits = { max_message_bytes: 10_000, request_timeout_ms: 300_000 }
  const gateway = await start({ limits })
  expect(await ask(gateway, 1, method, params)).toMatchObject({ error: { code: -32003 } })
  expect(await ask(gateway, 2, 'x')).toMatchObject({ result: { initialized: 1 } })
  expect(gateway.lines.join() + gateway.stderr()).not.toContain('secret')
})

test('a session that is idle is ended, and the next request begins another', async () => {
  const gateway = await start({}, { stop_when_idle_ms: 300 })
  await vi.waitFor(() => expect(gateway.stderr()).toContain('remote: stopped'), SOON)
  expect(await ask(gateway, 1, 'x')).toMatchObject({ result: { initialized: 2 } })
})

test('pings are answered, and one of a session that was forgotten begins another', async () => {
  const gateway = await start({}, { ping_interval_ms: 200 })
  await ask(gateway, 1, 'forget')
  await vi.waitFor(() => expect(gateway.stderr()).toContain('has ended the session'), SOON)
  expect(await ask(gateway, 2, 'x')).toMatchObject({ result: { initialized: 2 } })
  expect(gateway.stderr()).not.toMatch(/answers no pings|dropped/)
})

describe('a server of 2024, with a stream of events for all its messages', () => {
  const startOld = async (settings?: object) => {
    const gateway = await startWithoutSession(settings, '/sse')
    await gateway.initialize()
    return gateway
  }

  test('gets the headers of the configuration, and answers', async () => {
    const gateway = await startOld()
    expect(await ask(gateway, 1, 'x')).toMatchObject({ result: { authorization: 'Bearer abc' } })
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
  })

  test.each([
    ['endStream', {}],
    ['big', { bytes: 500_000 }],
  ])('when that ends by %s, is spoken to anew', async (method, params) => {
    const gateway = await startOld({ limits: { max_message_bytes: 10_000 } })
    expect(await ask(gateway, 1, method, params)).toMatchObject({ error: { code: -32003 } })
    expect(await ask(gateway, 2, 'x')).toMatchObject({ result: { initialized: 2 } })
    expect(gateway.stderr()).toContain('remote: has ended its stream; starting it again')
  })

  test('may refuse a request, and answer the next', async () => {
    const gateway = await startOld()
    expect(await ask(gateway, 1, 'fail')).toMatchObject({ error: { code: -32003 } })
    expect(await ask(gateway, 2, 'x')).toMatchObject({ result: { initialized: 1 } })
    expect(gateway.lines.join() + gateway.stderr()).not.toContain('secret')
  })
})

test('a server that is not there does not end the session', async () => {
  const gateway = startGateway({ upstreams: { remote: { url: 'http://127.0.0.1:1/mcp' } } })
  expect(await ask(gateway, 1, 'x')).toMatchObject({ error: { code: -32003 } })
  expect(await gateway.end()).toEqual({ code: 0, signal: null })
})
