import { describe, expect, test } from 'vitest'
import { tool } from './expected.ts'
import { ATTACK, answerTo, call, fromClient, HARMLESS, messageOf, openGateway } from './gateway.ts'

const noticeOf = (action: string, scan_point = 'tool_calls') => ({
  action,
  scan_point,
  rule_ids: [],
  severity: null,
  complete: true,
  correlation_id: 'c-1',
})
const LOG = '`sallyport log` has the record, correlation id c-1.'
const deniedOf = (why: string) => ({
  kind: 'answer',
  message: {
    jsonrpc: '2.0',
    id: 7,
    result: {
      content: [{ type: 'text', text: `sallyport denied this tool call: ${why}. ${LOG}` }],
      isError: true,
      _meta: { 'dev.sallyport/scan': noticeOf('denied') },
    },
  },
})
const NOT_ALLOWED = deniedOf('the policy does not allow this tool')
const FORWARD = { kind: 'forward' }

describe('tools.allow and tools.deny', () => {
  const { rule, entries } = openGateway({
    tools: { allow: ['read_*', 'a.b'], deny: ['*_secret?'] },
  })

  test.each([
    ['read_file', FORWARD],
    ['read_', FORWARD],
    ['a.b', FORWARD],
    ['read_secret', FORWARD],
    ['axb', NOT_ALLOWED],
    ['write_file', NOT_ALLOWED],
    ['xread_file', NOT_ALLOWED],
    ['read_secrets', NOT_ALLOWED],
    ['read_a\n_secret1', NOT_ALLOWED],
  ])('a call of %j', async (name, ruling) => {
    expect(await rule(call({ path: '/a' }, name))).toEqual(ruling)
    expect(entries.at(-1)?.decision).toBe(ruling === FORWARD ? 'forwarded' : 'denied')
  })

  test('a call that names no tool is of none that is allowed', async () => {
    const passage = fromClient({ id: 7, method: 'tools/call', params: { name: ['read_file'] } })
    expect(await rule(passage)).toEqual(NOT_ALLOWED)
  })

  test('what may not be called is not listed', async () => {
    const tools = [tool('read_file', HARMLESS), tool('write_file', HARMLESS)]
    const message = messageOf(await rule(answerTo('tools/list', { tools, nextCursor: 'x' })))
    expect(message).toEqual({
      jsonrpc: '2.0',
      id: 7,
      result: { tools: [tool('read_file', HARMLESS)], nextCursor: 'x' },
    })
  })

  test('a list in which all may be called stays as it is', async () => {
    const passage = answerTo('tools/list', { tools: [tool('read_file', HARMLESS)] })
    expect(await rule(passage)).toEqual(FORWARD)
  })
})

describe('argument rules', () => {
  const open = (rule: object) =>
    openGateway({ arguments: [{ tool: 'pay*', message: 'only small sums', ...rule }] })
  const card = { pattern: '^\\d{4}-\\d{4}$' }

  test.each([
    ['a string', { to: { numbers: ['1234-5678'] } }],
    ['a key', { '1234-5678': true }],
  ])('deny looks at %s at any depth', async (_, args) => {
    const { rule } = open({ ...card, action: 'deny' })
    expect(await rule(call(args, 'pay'))).toEqual(deniedOf('only small sums'))
    expect(await rule(call(args, 'read_file'))).toEqual(FORWARD)
    expect(await rule(call({ to: ' 1234-5678' }, 'pay'))).toEqual(FORWARD)
  })

  test('numbers and booleans are read as JSON writes them', async () => {
    const { rule } = open({ pattern: '^(?:[0-9]{4,}|true)$', action: 'deny' })
    expect(await rule(call({ sum: 1000 }, 'pay'))).toEqual(deniedOf('only small sums'))
    expect(await rule(call({ force: true }, 'pay'))).toEqual(deniedOf('only small sums'))
    expect(await rule(call({ sum: 999, force: false }, 'pay'))).toEqual(FORWARD)
  })

  test('redact replaces what matches, and the call goes on', async () => {
    const { rule, entries } = open({ ...card, action: 'redact' })
    const args = { list: ['1234-5678', 'a', 5], '1234-5678': 1 }
    const passage = call(args, 'pay')
    const message = messageOf(await rule(passage))
    const note = '[removed by sallyport: policy]'
    expect(message).toMatchObject({
      params: { name: 'pay', arguments: { list: [note, 'a', 5], [note]: 1 } },
    })
    expect(JSON.stringify(passage.message)).toContain('1234-5678')
    expect(entries[0]).toMatchObject({ decision: 'redacted' })
  })

  test('monitor forwards, and the log says so', async () => {
    const { rule, entries } = open({ ...card, action: 'monitor' })
    expect(await rule(call({ a: '1234-5678' }, 'pay'))).toEqual(FORWARD)
    expect(entries[0]).toMatchObject({ decision: 'logged' })
  })

  test('what an argument rule lets pass is scanned all the same', async () => {
    const { rule, entries } = open({ action: 'monitor' })
    expect(await rule(call({ a: ATTACK }, 'pay'))).toMatchObject({ kind: 'answer' })
    expect(entries[0]).toMatchObject({ decision: 'blocked' })
  })
})

describe('ask', () => {
  const open = () =>
    openGateway({ arguments: [{ tool: 'delete_*', action: 'ask', message: 'files go for good' }] })
  const refused = deniedOf('a person has to allow it, and did not: files go for good')

  test('goes on when the person accepts, who is told no argument', async () => {
    const { rule, entries } = open()
    const questions: string[] = []
    const ask = async (question: string) => questions.push(question) > 0
    expect(await rule(call({ path: '/private' }, 'delete_file', { ask }))).toEqual(FORWARD)
    expect(questions).toEqual([
      'sallyport holds a call of the tool delete_file of files: files go for good. Let it go on?',
    ])
    expect(entries[0]).toMatchObject({ decision: 'asked' })
  })

  test.each([
    ['the person declines', { ask: async () => false }],
    ['the question fails', { ask: () => Promise.reject(new Error('gone')) }],
    ['the client cannot ask', {}],
  ])('is denied when %s', async (_, over) => {
    expect(await open().rule(call({}, 'delete_file', over))).toEqual(refused)
  })
})

test('an argument rule that denies holds where another would ask', async () => {
  const rules = [
    { action: 'ask', message: 'a' },
    { action: 'deny', message: 'b' },
  ]
  const { rule } = openGateway({ arguments: rules })
  const ask = () => Promise.reject(new Error('nobody is to be asked'))
  expect(await rule(call({}, 'x', { ask }))).toEqual(deniedOf('b'))
})

describe('rate', () => {
  const WAIT = expect.stringMatching(
    /^sallyport limits the rate of requests: wait \d+ s and try again\. `sallyport log` has the record, correlation id c-1\.$/,
  )
  const limit = { requests: 2, per_seconds: 3600 }

  test('of a client: calls are told in a result, others in an error', async () => {
    const { rule, entries } = openGateway({ rate: { per_client: limit } })
    const list = fromClient({ id: 7, method: 'resources/list' })
    expect(await rule(call({}))).toEqual(FORWARD)
    expect(await rule(list)).toEqual(FORWARD)
    expect(await rule(list)).toEqual({
      kind: 'answer',
      message: {
        jsonrpc: '2.0',
        id: 7,
        error: { code: -32000, message: WAIT, data: noticeOf('limited', 'other') },
      },
    })
    expect(messageOf(await rule(call({})))).toEqual({
      jsonrpc: '2.0',
      id: 7,
      result: {
        content: [{ type: 'text', text: WAIT }],
        isError: true,
        _meta: { 'dev.sallyport/scan': noticeOf('limited') },
      },
    })
    expect(entries.at(-1)).toMatchObject({ decision: 'limited' })
    expect(await rule(call({}, 'a', { client: 'another' }))).toEqual(FORWARD)
  })

  test('of a tool: whoever calls it', async () => {
    const { rule } = openGateway({ rate: { per_tool: limit } })
    for (const client of ['a', 'b']) expect(await rule(call({}, 't', { client }))).toEqual(FORWARD)
    expect(await rule(call({}, 't', { client: 'c' }))).toMatchObject({ kind: 'answer' })
    expect(await rule(call({}, 'other'))).toEqual(FORWARD)
  })

  test('does not hold for what a session lives by, nor for what a server asks', async () => {
    const { rule } = openGateway({ rate: { per_client: { requests: 1, per_seconds: 3600 } } })
    await rule(call({}))
    for (const method of ['ping', 'initialize', 'server/discover']) {
      expect(await rule(fromClient({ id: 7, method, params: {} }))).toEqual(FORWARD)
    }
    expect(await rule(answerTo('tools/call', { content: [] }))).toEqual(FORWARD)
  })

  test('a denied call costs nothing', async () => {
    const { rule } = openGateway({
      tools: { deny: ['no'] },
      rate: { per_client: { requests: 1, per_seconds: 3600 } },
    })
    expect(await rule(call({}, 'no'))).toEqual(NOT_ALLOWED)
    expect(await rule(call({}))).toEqual(FORWARD)
  })
})
