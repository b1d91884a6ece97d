import { describe, expect, test, vi } from 'vitest'
import { request } from '../e2e/start-server.ts'
import { startGateway } from './start-gateway.ts'

const SLOW = { inspect: { delay: 500 } }
const notification = (method: string, params: object = {}) => ({ jsonrpc: '2.0', method, params })
const methodsOf = (list: unknown) => (list as { method: string }[]).map(({ method }) => method)

describe('what is inspected for long', () => {
  test('holds up nobody else’s answer', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'line', SLOW), request(2, 'line'))
    await gateway.answer(1)
    expect(gateway.lines.map((line) => JSON.parse(line).id)).toEqual([2, 1])
  })

  test('is not overtaken when it is a notification of the client', async () => {
    const gateway = startGateway()
    gateway.send(
      notification('notifications/a', SLOW),
      notification('notifications/b'),
      request(1, 'line'),
    )
    const { result } = await gateway.answer(1)
    expect(methodsOf(result?.seen)).toEqual(['notifications/a', 'notifications/b'])
  })

  test('is not overtaken when it is a notification of the server', async () => {
    const gateway = startGateway()
    const messages = [notification('notifications/a', SLOW), notification('notifications/b')]
    gateway.send(request(1, 'say', { messages }))
    await gateway.answer(1)
    expect(gateway.lines.map((line) => JSON.parse(line).method)).toEqual([
      'notifications/a',
      'notifications/b',
      undefined,
    ])
  })

  test('is answered once, when the server answers again meanwhile', async () => {
    const gateway = startGateway()
    const answers = [SLOW, { again: true }].map((result) => ({ jsonrpc: '2.0', id: 1, result }))
    const lines = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
    gateway.send(request(1, 'raw', { base64: Buffer.from(lines).toString('base64') }))
    expect(await gateway.answer(1)).toMatchObject({ result: SLOW })
    gateway.send(request(2, 'line'))
    await gateway.answer(2)
    expect(gateway.lines).toHaveLength(2)
  })

  test('does not reach the server when it is cancelled meanwhile', async () => {
    const gateway = startGateway()
    gateway.send(
      request(1, 'line', SLOW),
      notification('notifications/cancelled', { requestId: 1 }),
    )
    gateway.send(request(2, 'line', { inspect: { delay: 1_000 } }))
    const { result } = await gateway.answer(2)
    expect(result?.seen).toEqual([])
    expect(gateway.lines).toHaveLength(1)
  })
})

describe('what cannot be inspected is not passed on', () => {
  const FAIL = { inspect: { fail: true }, text: 'secret' }

  test('a request', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'line', FAIL))
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32603 } })
    expect(gateway.stderr()).toContain('could not be inspected')
    expect(gateway.stderr() + gateway.lines.join()).not.toContain('secret')
  })

  test('a notification, either way', async () => {
    const gateway = startGateway()
    const secret = notification('notifications/secret', FAIL)
    gateway.send(secret, request(1, 'say', { messages: [secret] }), request(2, 'line'))
    expect((await gateway.answer(2)).result?.seen).toEqual([])
    expect(gateway.lines).toHaveLength(2)
  })

  test('a request of the server, which is told so', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'ask', { id: 'q', params: FAIL }))
    expect(await gateway.answer(1)).toMatchObject({
      result: { answer: { id: 'q', error: { code: -32603 } } },
    })
  })
})

describe('rulings', () => {
  const ruled = (ruling: object, rest: object = {}) => ({ inspect: { ruling }, ...rest })

  test('replace: the changed message goes on', async () => {
    const gateway = startGateway()
    const message = request(1, 'line', { changed: true })
    gateway.send(request(1, 'line', ruled({ kind: 'replace', message })))
    expect((await gateway.answer(1)).result?.line).toBe(JSON.stringify(message))
  })

  test('answer: the client gets it, and the server nothing', async () => {
    const gateway = startGateway()
    const message = { jsonrpc: '2.0', id: 1, result: { blocked: true } }
    gateway.send(request(1, 'die', ruled({ kind: 'answer', message })))
    expect(await gateway.answer(1)).toEqual(message)
    expect(gateway.stderr()).not.toContain('ended')
  })

  test('drop: a notification ends here', async () => {
    const gateway = startGateway()
    gateway.send(notification('notifications/a', ruled({ kind: 'drop' })), request(1, 'line'))
    expect((await gateway.answer(1)).result?.seen).toEqual([])
  })
})

describe('a question to the person', () => {
  async function start(capabilities: object) {
    const gateway = startGateway()
    const clientInfo = { name: 'test', version: '1' }
    const params = { protocolVersion: '2025-11-25', capabilities, clientInfo }
    gateway.send(request('i', 'initialize', params))
    await gateway.answer('i')
    return gateway
  }
  const asking = (id: unknown) => request(id, 'line', { inspect: { ask: 'May I?' } })
  const isQuestion = (line: string) => line.includes('elicitation/create')

  test.each([
    ['accept', false],
    ['decline', true],
    ['cancel', true],
  ])('that is answered by %s', async (action, denied) => {
    const gateway = await start({ elicitation: {} })
    gateway.send(asking(1))
    await vi.waitFor(() => expect(gateway.lines.some(isQuestion)).toBe(true))
    const { id, params } = JSON.parse(gateway.lines.find(isQuestion) ?? '')
    expect(params).toMatchObject({ message: 'May I?', requestedSchema: { type: 'object' } })
    // Others are answered meanwhile.
    gateway.send(request(2, 'line'))
    await gateway.answer(2)
    gateway.send({ jsonrpc: '2.0', id, result: { action } })
    expect((await gateway.answer(1)).result === ('denied' as unknown)).toBe(denied)
  })

  test.each([[{}], [{ elicitation: { url: {} } }]])(
    'is denied by a client with %j',
    async (can) => {
      const gateway = await start(can)
      gateway.send(asking(1))
      expect(await gateway.answer(1)).toMatchObject({ result: 'denied' })
    },
  )

  test('is withdrawn when the request is cancelled', async () => {
    const gateway = await start({ elicitation: { form: {} } })
    gateway.send(asking(1))
    await vi.waitFor(() => expect(gateway.lines.some(isQuestion)).toBe(true))
    const { id } = JSON.parse(gateway.lines.find(isQuestion) ?? '')
    gateway.send(notification('notifications/cancelled', { requestId: 1 }))
    const withdrawn = (line: string) =>
      line.includes('notifications/cancelled') && line.includes(id)
    await vi.waitFor(() => expect(gateway.lines.some(withdrawn)).toBe(true))
  })
})

test('a client that does not read holds the server back', async () => {
  const gateway = startGateway({
    upstream_stderr: 'show',
    limits: { request_timeout_ms: 60_000 },
  })
  const sent = () => gateway.stderr().match(/sent \d+/g)?.length ?? 0
  gateway.child.stdout?.pause()
  gateway.send(request(1, 'flood', { count: 300 }))
  let before = -1
  await vi.waitFor(
    () => {
      const now = sent()
      const stands = now === before && now > 0
      before = now
      expect(stands).toBe(true)
    },
    { timeout: 30_000, interval: 1_000 },
  )
  expect(before).toBeLessThan(150)
  gateway.child.stdout?.resume()
  await vi.waitFor(() => expect(gateway.lines).toHaveLength(301), { timeout: 30_000 })
})
