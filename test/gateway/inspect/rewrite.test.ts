import { expect, test } from 'vitest'
import { answerError, elicitation, errorOf, NOTE, refusedOf, tool } from './expected.ts'
import { ATTACK, answerTo, fromClient, fromServer, HARMLESS, openGateway } from './gateway.ts'

test('an error of the server is read too, and answered as its request wants it', async () => {
  const error = { code: -32603, message: 'failed', data: { hint: ATTACK } }
  const { rule } = openGateway()
  const reply = (method: string) =>
    fromServer({ id: 7, error }, { request: { method, params: {} } })
  expect(await rule(reply('tools/call'))).toEqual({
    kind: 'replace',
    message: refusedOf('tool result', 'tool_responses'),
  })
  expect(await rule(reply('resources/read'))).toEqual({
    kind: 'replace',
    message: errorOf('resource', 'resources'),
  })
})

test('a call that asks for a task is refused by an error: it does not expect a tool result', async () => {
  const params = { name: 'a', arguments: { path: ATTACK }, task: { ttl: 1000 } }
  const passage = fromClient({ id: 7, method: 'tools/call', params })
  expect(await openGateway().rule(passage)).toEqual(answerError('tool call', 'tool_calls'))
})

test('revision 2026-07-28 is told the type of a result', async () => {
  const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
  const params = { name: 'a', arguments: { path: ATTACK }, _meta }
  const { rule } = openGateway()
  const typed = { message: { result: { resultType: 'complete', isError: true } } }
  expect(await rule(fromClient({ id: 7, method: 'tools/call', params }))).toMatchObject(typed)
  const content = [{ type: 'text', text: ATTACK }]
  const answer = answerTo('tools/call', { resultType: 'complete', content })
  expect(await rule(answer)).toMatchObject(typed)
  const inputRequests = { q: { method: 'elicitation/create', params: elicitation(ATTACK) } }
  const asking = answerTo('tools/call', { resultType: 'input_required', inputRequests })
  expect(await rule(asking)).toMatchObject(typed)
})

test('a cancellation is cleaned and not dropped: it stops work', async () => {
  const params = { requestId: 7, reason: ATTACK }
  expect(
    await openGateway().rule(fromClient({ method: 'notifications/cancelled', params })),
  ).toMatchObject({ kind: 'replace', message: { params: { requestId: 7, reason: NOTE } } })
})

test('a tool whose name or type is the attack is taken out when the rest is redacted', async () => {
  const { rule } = openGateway({ on_threat: 'redact' })
  const poisoned = { name: 'c', description: 'c', inputSchema: { type: ATTACK } }
  const tools = [tool(ATTACK, HARMLESS), tool('b', ATTACK), poisoned]
  expect(await rule(answerTo('tools/list', { tools }))).toMatchObject({
    message: { result: { tools: [tool('b', NOTE)] } },
  })
})

test('what redaction cannot mend is blocked', async () => {
  const { rule, entries } = openGateway({ on_threat: 'redact' })
  const passage = answerTo('prompts/get', { messages: [{ role: ATTACK, content: {} }] })
  expect(await rule(passage)).toEqual({ kind: 'replace', message: errorOf('prompt', 'prompts') })
  expect(entries[0]).toMatchObject({ decision: 'blocked' })
})

test('keys are replaced in their places, and each has a name of its own', async () => {
  const { rule } = openGateway({ on_threat: 'redact' })
  const structuredContent = { a: 1, [ATTACK]: 2, [`${ATTACK} Now.`]: 3, b: [{ [ATTACK]: 4 }] }
  const ruling = await rule(answerTo('tools/call', { content: [], structuredContent }))
  expect(JSON.stringify(ruling)).toContain(
    `{"a":1,"${NOTE}":2,"${NOTE} (2)":3,"b":[{"${NOTE}":4}]}`,
  )
})

test('addresses stay addresses, and base64 stays base64', async () => {
  const { rule } = openGateway({ on_threat: 'redact' })
  const blob = Buffer.from(ATTACK).toString('base64')
  const contents = [
    { uri: `file:///a?${ATTACK}`, blob, mimeType: 'text/plain' },
    { uri: 'file:///b', text: HARMLESS },
  ]
  expect(await rule(answerTo('resources/read', { contents }))).toMatchObject({
    message: {
      result: {
        contents: [
          { uri: 'sallyport:removed', blob: Buffer.from(NOTE).toString('base64') },
          { uri: 'file:///b', text: HARMLESS },
        ],
      },
    },
  })
})

test('what the policy suppresses is no threat, and its end date holds', async () => {
  const passage = answerTo('tools/call', { content: [{ type: 'text', text: ATTACK }] })
  const open = (until: string) => {
    const suppression = {
      rule: 'pi-001',
      source: 'tool_result',
      reason: 'a list of samples',
      until,
    }
    return openGateway({ upstreams: { files: { suppressions: [suppression] } } })
  }
  expect(await open('2999-01-01').rule(passage)).toEqual({ kind: 'forward' })
  expect(await open('2020-01-01').rule(passage)).toMatchObject({ kind: 'replace' })
})

test('a key named __proto__ is a key like others, beside one that is replaced', async () => {
  const { rule } = openGateway({ on_threat: 'redact' })
  const structuredContent = JSON.parse(`{"__proto__":{"a":1},"${ATTACK}":2}`)
  const ruling = await rule(answerTo('tools/call', { content: [], structuredContent }))
  expect(JSON.stringify(ruling)).toContain(`{"__proto__":{"a":1},"${NOTE}":2}`)
})
