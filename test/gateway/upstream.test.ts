import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { INITIALIZE, request } from '../e2e/start-server.ts'
import { FIXTURE, startGateway } from './start-gateway.ts'

const cancel = (requestId: unknown) => ({
  jsonrpc: '2.0',
  method: 'notifications/cancelled',
  params: { requestId },
})

describe('a server that does not answer', () => {
  const impatient = { limits: { request_timeout_ms: 300 } }

  test('is given up, told so, and may answer the next', async () => {
    const gateway = startGateway(impatient)
    gateway.send(request(1, 'hang'))
    const { error } = await gateway.answer(1)
    expect(error).toEqual({
      code: -32003,
      message: 'sallyport gateway: fixture did not answer within 0.3 s',
    })
    gateway.send(request(2, 'line'))
    expect((await gateway.answer(2)).result?.seen).toMatchObject([cancel(1)])
  })

  test('has all the time it wants while it reports progress', async () => {
    const gateway = startGateway(impatient)
    const _meta = { progressToken: 'p' }
    gateway.send(request(1, 'slowly', { steps: 10, every: 100, _meta }))
    expect(await gateway.answer(1)).toMatchObject({ result: {} })
    expect(gateway.lines).toHaveLength(11)
  })

  test('has all the time it wants while it waits for the client itself', async () => {
    const gateway = startGateway(impatient)
    gateway.send(
      request(1, 'ask', { id: 'q' }),
      request(2, 'slowly', { steps: 10, every: 100, _meta: { progressToken: 'p' } }),
    )
    await gateway.answer(2)
    gateway.send({ jsonrpc: '2.0', id: 'q', result: { said: 1 } })
    expect(await gateway.answer(1)).toMatchObject({ result: { answer: { result: { said: 1 } } } })
  })

  test('and does not read either keeps nobody else from being answered', async () => {
    const gateway = startGateway(impatient)
    gateway.send(request(1, 'deaf'))
    await gateway.answer(1)
    const params = { text: 'x'.repeat(1_000_000) }
    gateway.send(...[2, 3, 4].map((id) => request(id, 'line', params)))
    for (const id of [2, 3, 4])
      expect(await gateway.answer(id)).toMatchObject({ error: { code: -32003 } })
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
  })
})

describe('a request that the client cancels', () => {
  test('is cancelled at the server, and its late answer is dropped', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'later'), cancel(1), request(2, 'line'))
    expect((await gateway.answer(2)).result?.seen).toMatchObject([cancel(1)])
    gateway.send(request(3, 'release'))
    await gateway.answer(3)
    expect(gateway.lines.map((line) => JSON.parse(line).id)).toEqual([2, 3])
  })
})

describe('a server that ends', () => {
  test('in mid-request: what was open is answered, and the next server goes on with the session', async () => {
    const gateway = startGateway()
    await gateway.initialize()
    gateway.send(request(1, 'hang'), request(2, 'die'))
    for (const id of [1, 2]) {
      expect(await gateway.answer(id)).toMatchObject({
        error: { code: -32003, message: 'sallyport gateway: fixture ended before it answered' },
      })
    }
    gateway.send(request(3, 'line'))
    expect((await gateway.answer(3)).result?.seen).toMatchObject([
      { method: 'notifications/initialized' },
    ])
    expect(gateway.stderr()).toContain('ended with code 7')
    // Nothing of the greeting of the new server came to the client.
    expect(gateway.lines.map((line) => JSON.parse(line).id).sort()).toEqual([
      1,
      2,
      3,
      INITIALIZE.id,
    ])
  })

  test('after it has answered: the answer is not lost', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'dieWritten'))
    expect(await gateway.answer(1)).toMatchObject({ result: { last: true } })
  })

  test('while it waits for the client: the client need not answer any more', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'ask', { id: 'q' }), request(2, 'die'))
    await gateway.answer(2)
    await vi.waitFor(() => expect(gateway.lines.join()).toContain('notifications/cancelled'))
    gateway.send({ jsonrpc: '2.0', id: 'q', result: {} }, request(3, 'line'))
    expect(await gateway.answer(3)).toMatchObject({ result: {} })
  })

  test('and then does not answer its greeting is ended and started again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-mute-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const mark = join(folder, 'mute')
    const fixture = { ...FIXTURE, env: { MUTE_AFTER: mark } }
    const limits = { request_timeout_ms: 1_000 }
    const gateway = startGateway({ upstreams: { fixture }, limits })
    await gateway.initialize()
    gateway.send(request(1, 'mute'))
    await gateway.answer(1)
    gateway.send(request(2, 'die'))
    await gateway.answer(2)
    await vi.waitFor(() => expect(gateway.stderr()).toContain('given up; starting it again'), {
      timeout: 10_000,
    })
    rmSync(mark)
    await vi.waitFor(
      async () => {
        const id = `line-${Math.random()}`
        gateway.send(request(id, 'line'))
        expect(await gateway.answer(id)).toMatchObject({ result: {} })
      },
      { timeout: 20_000 },
    )
  })

  test('again and again has failed, which is said', { timeout: 30_000 }, async () => {
    const fixture = { command: process.execPath, args: ['-e', 'process.exit(3)'] }
    const gateway = startGateway({ upstreams: { fixture } })
    await vi.waitFor(() => expect(gateway.stderr()).toContain('given up'), { timeout: 25_000 })
    gateway.send(request(1, 'line'))
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32002 } })
  })

  test('or never was, does not end the session', { timeout: 30_000 }, async () => {
    const gateway = startGateway({ upstreams: { fixture: { command: 'no-such-program-secret' } } })
    gateway.send(request(1, 'line'))
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32002 } })
    expect(gateway.stderr()).toContain('fixture: cannot be started: ENOENT')
    expect(gateway.stderr()).not.toContain('secret')
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
  })
})
