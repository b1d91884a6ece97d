import { describe, expect, test, vi } from 'vitest'
import { createSecrets } from './secrets.ts'
import { auditRecords, guardAttacker } from './start-gateway.ts'

const META = 'dev.sallyport/scan'

/** Each way in which the attacker answers a tool call. */
const TOOL_RESULTS = [
  ...['text', 'error', 'structured', 'depth', 'key'],
  ...['embedded', 'base64', 'link', 'meta', 'rpc-error'],
]
const SPLIT_RESULTS = ['split', 'split-blocks']

/** What is listed, under which key, and the names of what is harmless. */
const LISTS = [
  ['tools/list', 'tools', ['harmless']],
  ['prompts/list', 'prompts', ['harmless']],
  ['resources/list', 'resources', ['harmless']],
  ['resources/templates/list', 'resourceTemplates', []],
] as const

async function start(onThreat: string, options: { env?: Record<string, string> } = {}) {
  const secrets = createSecrets()
  const attack = secrets.attack()
  const gateway = await guardAttacker({ attack, policy: { on_threat: onThreat }, ...options })
  const call = (name: string, args: object = {}) =>
    gateway.ask('tools/call', { name, arguments: args })
  return { gateway, secrets, attack, call }
}

describe('block', () => {
  test('a tool result, however it is poisoned', async () => {
    const { gateway, secrets, call } = await start('block')
    for (const name of [...TOOL_RESULTS, ...SPLIT_RESULTS]) {
      const { result } = await call(name)
      expect(result, name).toEqual({
        isError: true,
        content: [
          { type: 'text', text: expect.stringMatching(/^sallyport blocked this tool result/) },
        ],
        _meta: {
          [META]: {
            action: 'blocked',
            scan_point: 'tool_responses',
            rule_ids: expect.arrayContaining(['pi-001']),
            severity: 'high',
            complete: true,
            correlation_id: expect.any(String),
          },
        },
      })
    }
    expect(await call('harmless')).toMatchObject({
      result: { content: [{ text: expect.stringContaining('Oslo') }] },
    })
    secrets.expectNoneIn(gateway.lines.join())
  })

  test('a tool call, which does not reach the server; a prompt and a resource', async () => {
    const { gateway, secrets, attack, call } = await start('block')
    const { result } = await call('harmless', { a: [{ b: attack }] })
    expect(result).toMatchObject({ isError: true, _meta: { [META]: { scan_point: 'tool_calls' } } })
    for (const [method, point] of [
      ['prompts/get', 'prompts'],
      ['resources/read', 'resources'],
    ] as const) {
      const { error } = await gateway.ask(method, { name: 'x', uri: 'file:///x' })
      expect(error, method).toMatchObject({
        code: -32001,
        message: expect.stringMatching(/^sallyport blocked/),
        data: { action: 'blocked', scan_point: point },
      })
    }
    secrets.expectNoneIn(gateway.lines.join())
  })

  test('a definition that is poisoned is left out of its list', async () => {
    const { gateway, secrets } = await start('block')
    for (const [method, key, names] of LISTS) {
      const { result } = await gateway.ask(method)
      const listed = result?.[key] as { name: string }[] | undefined
      expect(listed?.map(({ name }) => name)).toEqual(names)
      expect(result?._meta).toMatchObject({
        [META]: { action: 'blocked', scan_point: 'tool_definitions' },
      })
    }
    secrets.expectNoneIn(gateway.lines.join())
  })

  test('sampling and elicitation, of which the client hears nothing, and log messages', async () => {
    const { gateway, call } = await start('block')
    for (const name of ['sampling', 'elicitation']) {
      expect(await call(name)).toMatchObject({
        result: { content: [{ text: 'answered: jsonrpc,error' }] },
      })
    }
    expect(await call('logging')).toMatchObject({ result: { content: [{ text: 'told' }] } })
    await call('harmless')
    expect(gateway.lines.join()).not.toContain('"method"')
  })

  test('server instructions are cleaned: without an answer to initialize there is no session', async () => {
    const { gateway, secrets } = await start('block', { env: { INSTRUCTIONS: '1' } })
    const [answer] = await gateway.first(1)
    expect(answer?.result?.instructions).toMatch(/^\[removed by sallyport/)
    secrets.expectNoneIn(gateway.lines.join())
  })
})

describe('redact', () => {
  test('a tool result, however it is poisoned', async () => {
    const { gateway, secrets, call } = await start('redact')
    for (const name of TOOL_RESULTS) {
      const { result, error } = await call(name)
      const removed = name === 'base64' ? base64Start('[removed by') : '[removed by sallyport'
      expect(JSON.stringify(result ?? error), name).toContain(removed)
    }
    secrets.expectNoneIn(gateway.lines.join())
    for (const name of SPLIT_RESULTS) await call(name)
    expect(gateway.lines.join()).not.toMatch(/Ignore all previous/)
  })

  test('prompts, resources and lists', async () => {
    const { gateway, secrets } = await start('redact')
    const methods = ['prompts/get', 'resources/read', ...LISTS.map(([method]) => method)]
    for (const method of methods) {
      const { result } = await gateway.ask(method, { name: 'x', uri: 'file:///x' })
      expect(result?._meta, method).toMatchObject({ [META]: { action: 'redacted' } })
    }
    secrets.expectNoneIn(gateway.lines.join())
  })

  test('sampling, elicitation and log messages reach the client without the attack', async () => {
    const { gateway, secrets, call } = await start('redact')
    for (const name of ['sampling', 'elicitation']) {
      const answer = call(name)
      const isAsked = (line: string) => line.includes(`"method":"${name}`)
      await vi.waitFor(() => expect(gateway.lines.some(isAsked)).toBe(true))
      const asked = JSON.parse(gateway.lines.find(isAsked) ?? '')
      gateway.send({ jsonrpc: '2.0', id: asked.id, result: { fine: true } })
      expect(await answer).toMatchObject({
        result: { content: [{ text: 'answered: jsonrpc,result' }] },
      })
    }
    await call('logging')
    expect(gateway.lines.join()).toContain('notifications/message')
    secrets.expectNoneIn(gateway.lines.join())
  })

  test('a tool call reaches the server without the attack', async () => {
    const { gateway, secrets, attack, call } = await start('redact')
    const { result } = await call('anything', { a: attack })
    expect(JSON.stringify(result)).toContain('called anything')
    secrets.expectNoneIn(gateway.lines.join())
  })
})

test('warn: the result passes with a warning', async () => {
  const { attack, call } = await start('warn')
  const { result } = await call('text')
  expect(JSON.stringify(result)).toContain(attack)
  expect(result?._meta).toMatchObject({ [META]: { action: 'warned' } })
})

test('log: the message passes byte for byte, and the log says what was found', async () => {
  const { gateway, attack, call } = await start('log')
  expect(await call('text')).toMatchObject({
    result: { content: [{ type: 'text', text: `The weather is fine. ${attack}` }] },
  })
  await gateway.end()
  expect(auditRecords(gateway.auditFile)).toContainEqual(
    expect.objectContaining({
      decision: 'logged',
      tool: 'text',
      rule_ids: expect.arrayContaining(['pi-001']),
    }),
  )
})

/** Three bytes make four letters, and what follows does not change them. */
function base64Start(text: string): string {
  return Buffer.from(text.slice(0, 9)).toString('base64')
}
