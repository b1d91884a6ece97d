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
    const isAsked = (line: string) => line.includes('sampling/createMessage')
    await vi.waitFor(() => expect(gateway.lines.filter(isAsked)).toHaveLength(2))
    const asked = gateway.lines.filter(isAsked).map((line) => JSON.parse(line).id as string)
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
