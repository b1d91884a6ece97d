import { describe, expect, test } from 'vitest'
import { request } from '../e2e/start-server.ts'
import { FIXTURE, startGateway } from './start-gateway.ts'

const line = (bytes: string) => `${bytes}\n`

describe('a message goes on byte for byte', () => {
  test.each([
    ['with spaces', '{ "jsonrpc" : "2.0", "id":1 ,"method":"line" }'],
    ['with an unknown field', '{"jsonrpc":"2.0","id":1,"method":"line","x":{"y":[1,null,true]}}'],
    [
      'with numbers that JavaScript would change',
      '{"jsonrpc":"2.0","id":1,"method":"line","params":{"a":1.0,"b":1e400,"c":12345678901234567890}}',
    ],
    ['with escapes', '{"jsonrpc":"2.0","id":1,"method":"line","params":{"a":"\\u0041\\/\\ud800"}}'],
    [
      'in any script',
      '{"jsonrpc":"2.0","id":1,"method":"line","params":{"a":"żółć 漢字 😀 \u2028"}}',
    ],
    [
      'with a name of the language',
      '{"jsonrpc":"2.0","id":1,"method":"line","params":{"__proto__":{"a":1},"constructor":2}}',
    ],
    ['with a carriage return', '{"jsonrpc":"2.0","id":1,"method":"line"}\r'],
  ])('%s', async (_, bytes) => {
    const gateway = startGateway()
    gateway.write(line(bytes))
    const { result } = await gateway.answer(1)
    expect(result?.line).toBe(bytes.replace('\r', ''))
  })

  test('of the server', async () => {
    const gateway = startGateway()
    const bytes =
      '{ "id" : 1, "jsonrpc":"2.0","result": {"a":1.0,"b":"\\u0041","c":12345678901234567890} }'
    gateway.send(request(1, 'raw', { base64: Buffer.from(line(bytes)).toString('base64') }))
    await gateway.answer(1)
    expect(gateway.lines).toEqual([bytes])
  })

  test('of the server, however large and in whatever pieces', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'big', { bytes: 5_000_000 }))
    expect((await gateway.answer(1)).result?.text).toHaveLength(5_000_000)
  })
})

test('an error of the server is the client’s to read', async () => {
  const gateway = startGateway()
  gateway.send(request(1, 'unheard/of', { a: 1 }))
  const { error } = await gateway.answer(1)
  expect(error).toMatchObject({ code: -32601, data: expect.stringContaining('unheard/of') })
})

test('ids of numbers and of strings are different ids', async () => {
  const gateway = startGateway()
  gateway.send(request(1, 'later'), request('1', 'later'), request(2, 'release'))
  await gateway.first(3)
  expect(gateway.lines.map((each) => JSON.parse(each).result.id)).toEqual([2, '1', 1])
})

test('answers out of order come in the order in which the server gave them', async () => {
  const gateway = startGateway()
  gateway.send(...[1, 2, 3].map((id) => request(id, 'later')), request(4, 'release'))
  expect((await gateway.first(4)).map(({ id }) => id)).toEqual([4, 3, 2, 1])
})

test('notifications reach the server in their order, and before what was sent later', async () => {
  const gateway = startGateway()
  const methods = Array.from({ length: 100 }, (_, index) => `notifications/n${index}`)
  gateway.send(...methods.map((method) => ({ jsonrpc: '2.0', method })), request(1, 'line'))
  const seen = methods.map((method) => ({ jsonrpc: '2.0', method }))
  expect(await gateway.answer(1)).toMatchObject({ result: { seen } })
})

test('what the server asks goes to the client under its own id, and the answer back', async () => {
  const gateway = startGateway()
  gateway.send(request(1, 'ask', { id: 1 }))
  const [asked] = await gateway.first(1)
  expect(asked).toMatchObject({ id: 1, method: 'sampling/createMessage' })
  gateway.send({ jsonrpc: '2.0', id: 1, result: { role: 'assistant', extra: [1] } })
  const [, answer] = await gateway.first(2)
  expect(answer).toMatchObject({
    id: 1,
    result: { answer: { id: 1, result: { role: 'assistant', extra: [1] } } },
  })
})

test('a batch of the protocol of 2025-03 is taken one by one', async () => {
  const gateway = startGateway()
  gateway.write(line(JSON.stringify([request(1, 'line'), request(2, 'line'), 5])))
  await gateway.answer(1)
  await gateway.answer(2)
  expect(await gateway.answer(null)).toMatchObject({ error: { code: -32600 } })
})

test('a server gets of the environment a safe minimum and what the configuration names', async () => {
  const env = { PATH: process.env.PATH, SECRET_TOKEN: 'x', WANTED: 'y', npm_config_x: 'z' }
  const fixture = { ...FIXTURE, env: { OWN: '1' }, inherit_env: ['WANTED', 'ABSENT'] }
  const gateway = startGateway({ upstreams: { fixture } }, env)
  gateway.send(request(1, 'env'))
  expect((await gateway.answer(1)).result?.names).toEqual(['OWN', 'PATH', 'WANTED'])
})
