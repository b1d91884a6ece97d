import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { type RawServer, request } from '../e2e/start-server.ts'
import { FIXTURE, startGateway } from './start-gateway.ts'

const REFERENCE = {
  command: process.execPath,
  args: [resolve('test/fixtures/conformance/reference-server.mjs')],
}
const ABSENT = { command: process.execPath, args: ['-e', 'process.exit(1)'] }
const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'
const ABOUT = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
}

/** Servers take their time to start. */
const waitFor = (look: () => void) => vi.waitFor(look, { timeout: 20_000 })

/** Speaks 2026-07-28: each request says itself what the client is. */
async function ask(gateway: RawServer, id: string, method: string, params: object = {}) {
  gateway.send(request(id, method, { ...params, _meta: ABOUT }))
  return gateway.answer(id)
}

function told(gateway: RawServer, method: string) {
  return gateway.lines.map((line) => JSON.parse(line)).filter((each) => each.method === method)
}

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

describe('several servers are one to a client without a session', () => {
  test('which discovers what all of them can do', async () => {
    const gateway = startGateway({ upstreams: { one: REFERENCE, two: REFERENCE } })
    const { result } = await ask(gateway, 'd', 'server/discover')
    expect(result).toMatchObject({
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      capabilities: { tools: { listChanged: true }, resources: { subscribe: true } },
      cacheScope: 'private',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'sallyport-gateway' } },
    })
  })

  test('and has their things under qualified names, which lead to each', async () => {
    const gateway = startGateway({ upstreams: { one: REFERENCE, two: REFERENCE } })
    await ask(gateway, 'd', 'server/discover')
    const { result } = await ask(gateway, 'l', 'tools/list')
    const named = (name: string) => expect.objectContaining({ name })
    expect(result).toMatchObject({
      tools: expect.arrayContaining([
        named('one__test_simple_text'),
        named('two__test_simple_text'),
      ]),
      resultType: 'complete',
      ttlMs: 1_000,
      cacheScope: 'private',
    })
    const call = { name: 'two__test_input_required_result_request_state' }
    const asked = await ask(gateway, 'c', 'tools/call', call)
    expect(asked).toMatchObject({ result: { resultType: 'input_required' } })
    const { requestState } = asked.result as { requestState: string }
    const inputResponses = { confirm: { action: 'accept', content: { ok: true } } }
    // Another server could not read this one's state.
    expect(
      await ask(gateway, 'e', 'tools/call', { ...call, requestState, inputResponses }),
    ).toMatchObject({ result: { content: [{ text: 'state-ok' }] } })
    const uri = 'one+test://static-text'
    expect(await ask(gateway, 'r', 'resources/read', { uri })).toMatchObject({
      result: { contents: [{ uri }] },
    })
  })

  test('and listens to all of them by one subscription', async () => {
    const gateway = startGateway({ upstreams: { one: REFERENCE, two: REFERENCE } })
    await ask(gateway, 'd', 'server/discover')
    const resourceSubscriptions = ['two+test://watched-resource']
    const notifications = { toolsListChanged: true, resourceSubscriptions }
    gateway.send(request('listen', 'subscriptions/listen', { notifications, _meta: ABOUT }))
    const _meta = { [SUBSCRIPTION]: 'listen' }
    await waitFor(() => {
      expect(told(gateway, ACKNOWLEDGED)).toMatchObject([{ params: { notifications, _meta } }])
    })
    for (const name of ['one', 'two']) {
      await ask(gateway, name, 'tools/call', { name: `${name}__test_trigger_tool_change` })
      await ask(gateway, `p-${name}`, 'tools/call', { name: `${name}__test_trigger_prompt_change` })
    }
    const changed = { params: { _meta } }
    await waitFor(() => {
      expect(told(gateway, 'notifications/tools/list_changed')).toMatchObject([changed, changed])
    })
    expect(told(gateway, 'notifications/prompts/list_changed')).toEqual([])
    expect(told(gateway, ACKNOWLEDGED)).toHaveLength(1)
    const params = { requestId: 'listen' }
    gateway.send({ jsonrpc: '2.0', method: 'notifications/cancelled', params })
    await ask(gateway, 'last', 'tools/call', { name: 'one__test_trigger_tool_change' })
    expect(told(gateway, 'notifications/tools/list_changed')).toHaveLength(2)
  })

  test('although one of them is dead', async () => {
    const gateway = startGateway({ upstreams: { good: REFERENCE, bad: ABSENT } })
    const { result } = await ask(gateway, 'd', 'server/discover')
    expect(result).toMatchObject({ supportedVersions: ['2026-07-28'] })
    gateway.send(
      request('listen', 'subscriptions/listen', {
        notifications: { toolsListChanged: true },
        _meta: ABOUT,
      }),
    )
    await waitFor(() => expect(told(gateway, ACKNOWLEDGED)).toHaveLength(1))
    await ask(gateway, 'c', 'tools/call', { name: 'good__test_trigger_tool_change' })
    await waitFor(() => {
      expect(told(gateway, 'notifications/tools/list_changed')).toHaveLength(1)
    })
  })

  test('unless one of them is older, and the client begins a session as before', async () => {
    const gateway = startGateway({ upstreams: { new: REFERENCE, old: FIXTURE } })
    expect(await ask(gateway, 'd', 'server/discover')).toMatchObject({ error: { code: -32601 } })
    expect(await gateway.initialize()).toMatchObject({
      result: { serverInfo: { name: 'sallyport-gateway' }, protocolVersion: '2025-06-18' },
    })
  })
})

test('a server that ends while a client listens ends that: the client begins anew', async () => {
  const gateway = startGateway({ upstreams: { one: FIXTURE, two: FIXTURE } })
  const notifications = { toolsListChanged: true }
  gateway.send(request('listen', 'subscriptions/listen', { notifications, _meta: ABOUT }))
  await waitFor(() => expect(told(gateway, ACKNOWLEDGED)).toHaveLength(1))
  gateway.send(request('die', 'tools/call', { name: 'one__die' }))
  expect(await gateway.answer('listen')).toMatchObject({ error: { code: -32003 } })
  gateway.send(request('line', 'tools/call', { name: 'two__line' }))
  expect((await gateway.answer('line')).result?.seen).toMatchObject([
    { method: 'notifications/cancelled', params: { requestId: 'listen' } },
  ])
})
