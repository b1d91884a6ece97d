import { describe, expect, test, vi } from 'vitest'
import { type RawServer, request } from '../e2e/start-server.ts'
import { reference } from './reference-servers.ts'
import { FIXTURE, startGateway } from './start-gateway.ts'

const ABSENT = { command: process.execPath, args: ['-e', 'process.exit(1)'] }
const CAPABLE = {
  jsonrpc: '2.0',
  id: 'initialize',
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: { sampling: {} },
    clientInfo: { name: 'sallyport-test', version: '1.0.0' },
  },
}

async function start(upstreams: Record<string, object>): Promise<RawServer> {
  const gateway = startGateway({ upstreams })
  gateway.send(CAPABLE)
  await gateway.answer('initialize')
  gateway.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
  return gateway
}

async function ask(gateway: RawServer, id: string, method: string, params?: object) {
  gateway.send(request(id, method, params))
  return gateway.answer(id)
}

type Question = { id: string; method: string; params: { _meta: Record<string, unknown> } }

/** What servers have asked so far. */
function questions(gateway: RawServer): [Question, ...Question[]] {
  const messages: Question[] = gateway.lines.map((line) => JSON.parse(line))
  return messages.filter(({ method }) => method === 'sampling/createMessage') as [Question]
}

const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name)

describe('several servers are one to the client', () => {
  test('which learns what all of them can do', async () => {
    const gateway = startGateway({
      upstreams: { a: reference('server-everything', 'stdio'), b: FIXTURE },
    })
    gateway.send(CAPABLE)
    expect(await gateway.answer('initialize')).toMatchObject({
      result: {
        protocolVersion: '2025-06-18',
        capabilities: { tools: { listChanged: true }, logging: {}, completions: {} },
        serverInfo: { name: 'sallyport-gateway' },
        instructions: expect.stringMatching(/^a: /),
      },
    })
  })

  test('with their tools, prompts and resources under qualified names, which lead to each', async () => {
    const everything = reference('server-everything', 'stdio')
    const gateway = await start({ one: everything, two: everything })
    const tools = names((await ask(gateway, 't', 'tools/list')).result?.tools)
    expect(tools).toEqual(expect.arrayContaining(['one__echo', 'two__echo']))
    const call = { name: 'two__echo', arguments: { message: 'hello' } }
    expect(await ask(gateway, 'c', 'tools/call', call)).toMatchObject({
      result: { content: [{ text: 'Echo: hello' }] },
    })
    const prompts = names((await ask(gateway, 'p', 'prompts/list')).result?.prompts)
    expect(prompts).toContain('one__simple-prompt')
    expect(await ask(gateway, 'g', 'prompts/get', { name: 'one__simple-prompt' })).toMatchObject({
      result: { messages: [{}] },
    })
    const uri = 'two+demo://resource/dynamic/text/1'
    expect(await ask(gateway, 'r', 'resources/read', { uri })).toMatchObject({
      result: { contents: [{ uri }] },
    })
    const links = { name: 'one__get-resource-links', arguments: { count: 1 } }
    const linked = await ask(gateway, 'l', 'tools/call', links)
    expect(JSON.stringify(linked)).toContain('"uri":"one+demo://resource')
    const ref = { type: 'ref/prompt', name: 'one__completable-prompt' }
    const argument = { name: 'department', value: 'S' }
    expect(await ask(gateway, 'm', 'completion/complete', { ref, argument })).toMatchObject({
      result: { completion: { values: ['Sales', 'Support'] } },
    })
  })

  test('whose questions under the same id are told apart', async () => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    // The fixture offers no tools, so its own methods are reached as a tool call would be.
    gateway.send(
      request('a', 'tools/call', { name: 'one__ask', id: 5 }),
      request('b', 'tools/call', { name: 'two__ask', id: 5 }),
    )
    await vi.waitFor(() => expect(questions(gateway)).toHaveLength(2))
    const asked = questions(gateway).map(({ id }) => id)
    expect(new Set(asked).size).toBe(2)
    for (const id of asked) gateway.send({ jsonrpc: '2.0', id, result: { for: id.split('-')[0] } })
    for (const [id, name] of [
      ['a', 'one'],
      ['b', 'two'],
    ]) {
      expect(await gateway.answer(id)).toMatchObject({
        result: { answer: { id: 5, result: { for: name } } },
      })
    }
  })

  test('whose questions with the same progress token are told apart', async () => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    const params = { _meta: { progressToken: 7, kept: true } }
    gateway.send(
      request('a', 'tools/call', { name: 'one__ask', id: 5, params }),
      request('b', 'tools/call', { name: 'two__ask', id: 5, params }),
    )
    await vi.waitFor(() => expect(questions(gateway)).toHaveLength(2))
    for (const { id, params } of questions(gateway)) {
      const { progressToken, kept } = params._meta
      expect(kept).toBe(true)
      const progress = { progressToken, progress: 1, message: id.split('-')[0] }
      gateway.send({ jsonrpc: '2.0', method: 'notifications/progress', params: progress })
    }
    for (const name of ['one', 'two']) {
      const seen = { params: { progressToken: 7, progress: 1, message: name } }
      expect(await ask(gateway, name, 'tools/call', { name: `${name}__line` })).toMatchObject({
        result: { seen: [{ method: 'notifications/initialized' }, seen] },
      })
    }
  })

  test('each of which takes back its own question only', async () => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    gateway.send(
      request('a', 'tools/call', { name: 'one__ask', id: 5 }),
      request('b', 'tools/call', { name: 'two__ask', id: 5 }),
    )
    await vi.waitFor(() => expect(questions(gateway)).toHaveLength(2))
    const back = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 5 } }
    await ask(gateway, 's', 'tools/call', { name: 'two__say', messages: [back] })
    const cancelled = gateway.lines
      .map((line) => JSON.parse(line))
      .filter(({ method }) => {
        return method === 'notifications/cancelled'
      })
    expect(cancelled).toMatchObject([{ params: { requestId: expect.stringMatching(/^two-/) } }])
  })

  test('whose tasks have the same name in what belongs to them', async () => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    const _meta = (taskId: string) => ({ 'io.modelcontextprotocol/related-task': { taskId } })
    const params = { _meta: _meta('t') }
    gateway.send(request('a', 'tools/call', { name: 'two__ask', id: 5, params }))
    await vi.waitFor(() => expect(questions(gateway)).toHaveLength(1))
    const [{ id, params: asked }] = questions(gateway)
    expect(asked).toEqual({ _meta: _meta('two__t') })
    gateway.send({ jsonrpc: '2.0', id, result: { _meta: _meta('two__t') } })
    expect(await gateway.answer('a')).toMatchObject({ result: { answer: { result: params } } })
  })

  test.each([
    ['tools/call', { name: 'echo' }, -32002],
    ['tools/call', { name: 'nobody__echo' }, -32002],
    ['resources/read', { uri: 'file:///a' }, -32002],
    ['server/discover', {}, -32601],
    ['constructor', {}, -32601],
  ])('%s %j is for none of them', async (method, params, code) => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    expect(await ask(gateway, 'x', method, params)).toMatchObject({ error: { code } })
  })
})

describe('one of several servers that is dead', () => {
  test('takes nobody along', async () => {
    const gateway = await start({ good: reference('server-everything', 'stdio'), bad: ABSENT })
    expect(names((await ask(gateway, 't', 'tools/list')).result?.tools)).toContain('good__echo')
    const call = { name: 'good__echo', arguments: { message: 'x' } }
    expect(await ask(gateway, 'c', 'tools/call', call)).toMatchObject({ result: {} })
  })

  test('and comes back has its session again, and the client is told', async () => {
    const gateway = await start({ one: FIXTURE, two: FIXTURE })
    const die = await ask(gateway, 'd', 'tools/call', { name: 'one__die' })
    expect(die).toMatchObject({ error: { code: -32003 } })
    await vi.waitFor(() => expect(gateway.lines.join()).toContain('tools/list_changed'))
    expect(await ask(gateway, 'l', 'tools/call', { name: 'one__line' })).toMatchObject({
      result: { seen: [{ method: 'notifications/initialized' }] },
    })
  })

  test('and that all are is said', { timeout: 30_000 }, async () => {
    const gateway = startGateway({ upstreams: { one: ABSENT, two: ABSENT } })
    gateway.send(CAPABLE)
    expect(await gateway.answer('initialize')).toMatchObject({ error: { code: -32002 } })
  })
})
