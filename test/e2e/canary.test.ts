import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSecrets, makePlace, type Secrets } from './secrets.ts'
import { INITIALIZE, request, scanRequest, startServer, toolAnswer } from './start-server.ts'

const LIMIT = 5_000
const call = (name: string, args: unknown) =>
  request(`call ${Math.random()}`, 'tools/call', { name, arguments: args })

/** Every place of a message where a client may put a text of its own, but for the request id. */
function messages({ make, attack, encodedAttack }: Secrets): object[] {
  const notify = (method: string, params: object) => ({ jsonrpc: '2.0', method, params })
  return [
    scanRequest('attack', { text: attack(), context: attack(), source: 'web_page' }),
    scanRequest('encoded', { text: encodedAttack() }),
    scanRequest('twice encoded', { text: Buffer.from(encodedAttack()).toString('base64') }),
    scanRequest('quoted', { text: `An attack, for example: "${attack()}"` }),
    scanRequest('odd', { text: `\uD800\0${attack()}` }),
    scanRequest('long', { text: attack().repeat(100) }),
    scanRequest('empty', { text: '', context: make() }),
    scanRequest('number', { text: 7, [make()]: make() }),
    scanRequest('list', { text: [attack()] }),
    scanRequest('object', { text: { [make()]: make() } }),
    scanRequest('source', { text: 'a', source: make() }),
    scanRequest('context', { text: 'a', context: attack().repeat(20) }),
    scanRequest('context object', { text: 'a', context: { [make()]: make() } }),
    scanRequest('unknown', { text: attack(), [make()]: attack(), [`__proto__${make()}`]: {} }),
    scanRequest('no object', attack()),
    scanRequest('array', [attack()]),
    call('get_rule_info', { rule_id: make() }),
    call('get_rule_info', { rule_id: `pi-0${make()}` }),
    call('get_rule_info', { rule_id: 7, [make()]: make() }),
    call('list_threat_families', { [make()]: make() }),
    call(make(), { text: attack() }),
    call(`scan_prompt${make()}`, {}),
    request('tool name', 'tools/call', { name: { [make()]: make() } }),
    request('no name', 'tools/call', { [make()]: make() }),
    request('meta', 'tools/list', {
      _meta: { progressToken: make(), [make()]: make() },
      cursor: make(),
    }),
    request('method', make()),
    request('method of ours', `tools/${make()}`, { [make()]: make() }),
    request('resource', 'resources/read', { uri: `file:///${make()}` }),
    request('prompt', 'prompts/get', { name: make() }),
    request('level', 'logging/setLevel', { level: make() }),
    request('complete', 'completion/complete', { ref: { type: make(), name: make() } }),
    request('again', 'initialize', {
      protocolVersion: make(),
      capabilities: {},
      clientInfo: make(),
    }),
    request('discover', 'server/discover', {
      _meta: { 'io.modelcontextprotocol/protocolVersion': make() },
    }),
    notify('notifications/cancelled', { requestId: make(), reason: attack() }),
    notify(`notifications/${make()}`, { [make()]: make() }),
    { jsonrpc: '2.0', method: make(), params: [attack()] },
    { jsonrpc: make(), id: 'version', method: 'ping' },
    { jsonrpc: '2.0', id: { [make()]: make() }, method: 'ping' },
    { jsonrpc: '2.0', id: 'bad error', error: { code: make(), message: make() } },
    { jsonrpc: '2.0', id: 'result', result: { [make()]: make() } },
    [request('batch', make())],
  ]
}

function malformed({ make, attack, encodedAttack }: Secrets): string[] {
  return [
    attack(),
    make(),
    `{"jsonrpc":"2.0","id":1,"method":"${make()}`,
    `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"${make()}":${make()}}}`,
    `"${encodedAttack()}"`,
    `\0${make()}`,
    `{"jsonrpc":"2.0","id":2,"method":"tools/call","params":"${make().repeat(5_000)}"}`,
  ]
}

const FLAGS = [
  ['--log-level', 'debug', '--no-classifier'],
  ['--log-level', 'debug'],
  ['--log-level', 'info'],
  ['--log-level', 'warn', '--no-classifier'],
  ['--log-level', 'error', '--no-classifier'],
  ['--log-level', 'silent', '--no-classifier'],
  ['--quiet', '--no-classifier'],
  ['--no-classifier'],
]

test.each(FLAGS.map((flags) => [flags.join(' '), flags] as const))(
  'serve %s lets no piece of a secret out',
  async (_, flags) => {
    const secrets = createSecrets()
    const place = makePlace()
    writeFileSync(join(place.cwd, 'limit.yaml'), `max_text_length: ${LIMIT}`)
    const before = place.files()
    const server = startServer([...flags, '--config', 'limit.yaml'], place)
    server.send({
      ...INITIALIZE,
      params: {
        ...INITIALIZE.params,
        clientInfo: { name: secrets.make(), version: secrets.make() },
      },
    })
    await server.answer(INITIALIZE.id)
    for (const line of malformed(secrets)) server.write(`${line}\n`)
    server.send(...messages(secrets))
    const scanned = ['attack', 'encoded', 'odd', 'quoted'].map((id) => server.answer(id))
    for (const answer of await Promise.all(scanned)) {
      expect(toolAnswer(answer).value.findings).not.toEqual([])
    }
    await server.call('list_threat_families')
    expect(await server.end()).toEqual({ code: 0, signal: null })

    expect(server.lines.length).toBeGreaterThan(35)
    secrets.expectNoneIn(server.lines.join('\n'))
    secrets.expectNoneIn(server.stderr())
    secrets.expectNoneIn(place.written(before).join('\n'))
  },
)

test('an initialize with secrets in it lets no piece of them out', async () => {
  const secrets = createSecrets()
  const { make } = secrets
  const server = startServer(['--no-classifier', '--log-level', 'debug'])
  const params = {
    protocolVersion: make(),
    capabilities: { [make()]: {} },
    clientInfo: { name: make(), version: make() },
  }
  server.send(request('first', 'initialize', params))
  await server.answer('first')
  server.send(request('second', 'initialize', { ...params, clientInfo: make() }))
  await server.answer('second')
  await server.end()
  secrets.expectNoneIn(server.lines.join('\n') + server.stderr())
})

test('the check finds eight letters of a secret, in either case, and no fewer', () => {
  const secrets = createSecrets()
  const secret = secrets.make()
  expect(secret).toMatch(/^[A-Za-z0-9]{40}$/)
  expect(() => secrets.expectNoneIn(`... ${secret.slice(20, 28).toUpperCase()} ...`)).toThrow()
  secrets.expectNoneIn(`... ${secret.slice(20, 27)} ...`)
})
