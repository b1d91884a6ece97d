import { describe, expect, test } from 'vitest'
import { createInspector } from '../../../src/gateway/inspect/inspector.ts'
import { GatewayPolicySchema } from '../../../src/policy/gateway-policy.ts'
import { chooseEngine } from '../../../src/rules/engine.ts'
import { rulesScanner } from '../../rules-scanner.ts'
import { tool } from './expected.ts'
import { ATTACK, answerTo, call, fromServer, HARMLESS, messageOf, openGateway } from './gateway.ts'

/** Whose time is over before it begins: every scan is incomplete. */
const late = rulesScanner(chooseEngine(), 1_000_000, -1)
/** That takes ten characters: every scan of more rejects. */
const narrow = rulesScanner(chooseEngine(), 10)
const result = answerTo('tools/call', { content: [{ type: 'text', text: HARMLESS }] })
const LOOK = '`sallyport log` has the record, correlation id c-1.'

describe.each([
  ['runs out of time', late],
  ['breaks', narrow],
])('when a scan %s', (_, scanner) => {
  test('block fails closed, and says why', async () => {
    const { rule, entries, lines } = openGateway({}, { scanner })
    expect(await rule(result)).toMatchObject({
      kind: 'replace',
      message: {
        result: {
          content: [
            { text: `sallyport blocked this tool result: it could not be fully scanned. ${LOOK}` },
          ],
          isError: true,
        },
      },
    })
    expect(entries[0]).toMatchObject({ decision: 'blocked', complete: false, rule_ids: [] })
    expect(lines).toEqual([])
  })

  test.each(['log', 'warn', 'redact'])(
    '%s fails open, with a warning in the log',
    async (on_threat) => {
      const { rule, entries, lines } = openGateway({ on_threat }, { scanner })
      expect(await rule(result)).toEqual({ kind: 'forward' })
      expect(entries[0]).toMatchObject({ decision: 'logged', complete: false })
      expect(lines).toEqual(['gateway: files: a message passed that was not fully scanned (c-1)'])
    },
  )

  test('the policy may say otherwise', async () => {
    const open = openGateway({ on_scan_failure: 'open' }, { scanner })
    expect(await open.rule(result)).toEqual({ kind: 'forward' })
    // What redaction puts in the place of a text was not judged either.
    for (const on_threat of ['log', 'warn', 'redact']) {
      const closed = openGateway({ on_threat, on_scan_failure: 'closed' }, { scanner })
      expect(messageOf(await closed.rule(result))).toMatchObject({ result: { isError: true } })
      expect(closed.entries[0]).toMatchObject({ decision: 'blocked' })
    }
  })

  test('a server whose description was not judged loses the description, not the session', async () => {
    const { rule } = openGateway({}, { scanner })
    const passage = answerTo('initialize', {
      protocolVersion: '2025-11-25',
      instructions: HARMLESS,
    })
    const ruling = await rule(passage)
    expect(JSON.stringify(ruling)).not.toContain(HARMLESS)
    expect(ruling).toMatchObject({ kind: 'replace' })
  })
})

describe('a text that was read, with decodings in decodings that were not tried', () => {
  const wrapped = (text: string, times: number) => {
    let encoded = text
    for (let time = 0; time < times; time++) encoded = Buffer.from(encoded).toString('base64')
    return encoded
  }
  const deep = answerTo('resources/read', { contents: [{ uri: 'a', text: wrapped(HARMLESS, 4) }] })

  test.each(['log', 'warn', 'redact', 'block'])(
    'passes under %s, with a line',
    async (on_threat) => {
      const { rule, entries, lines } = openGateway({ on_threat, on_scan_failure: 'closed' })
      expect(await rule(deep)).toEqual({ kind: 'forward' })
      expect(entries[0]).toMatchObject({ decision: 'logged', complete: false })
      expect(lines).toHaveLength(1)
    },
  )

  test('is blocked where the policy says so', async () => {
    const { rule, entries } = openGateway({ on_undecoded: 'closed', on_scan_failure: 'open' })
    expect(await rule(deep)).toMatchObject({ message: { error: { code: -32001 } } })
    expect(entries[0]).toMatchObject({ decision: 'blocked', complete: false, rule_ids: [] })
    expect(await rule(result)).toEqual({ kind: 'forward' })
  })

  test('is blocked for what was found in it, three encodings deep', async () => {
    const { rule } = openGateway()
    const contents = [{ uri: 'a', text: `${wrapped(ATTACK, 3)} ${wrapped(HARMLESS, 4)}` }]
    expect(await rule(answerTo('resources/read', { contents }))).toMatchObject({ kind: 'replace' })
  })

  test('is another thing than one with no room for its own letters, which fails closed', async () => {
    const { rule } = openGateway({ on_undecoded: 'open' })
    const contents = [{ uri: 'a', text: '\uFDFA'.repeat(1_000) }]
    expect(await rule(answerTo('resources/read', { contents }))).toMatchObject({ kind: 'replace' })
  })
})

test('a request that was cancelled is not scanned further', async () => {
  const { rule, entries } = openGateway()
  expect(await rule({ ...result, signal: AbortSignal.abort() })).toMatchObject({ kind: 'replace' })
  expect(entries[0]).toMatchObject({ complete: false })
})

describe('a text longer than the scanner takes', () => {
  const open = (maxTextLength: number) =>
    createInspector({
      scanner: rulesScanner(chooseEngine(), maxTextLength),
      policy: GatewayPolicySchema.parse({}),
      audit: { append: () => {}, close: async () => {} },
      log: () => {},
      maxTextLength,
    })
  const filler = `${HARMLESS} `.repeat(200)

  test('is divided, and all of it is seen', async () => {
    const inspector = open(2_000)
    expect(await inspector.rule(call({ text: filler }))).toEqual({ kind: 'forward' })
    // Wherever the text is cut, an order across the cut is whole in one of its parts.
    for (let shift = 0; shift < 2_000; shift += 97) {
      const text = `${filler.slice(0, 3_000 + shift)}. ${ATTACK} ${filler}`
      expect((await inspector.rule(call({ text }))).kind).toBe('answer')
    }
  })

  test('and at its very end', async () => {
    expect((await open(2_000).rule(call({ text: filler + ATTACK }))).kind).toBe('answer')
  })
})

describe('definitions that were judged', () => {
  const list = (description: string) => answerTo('tools/list', { tools: [tool('a', description)] })

  test('are not judged again, and a changed one is', async () => {
    let scans = 0
    const counting = { ...rulesScanner(chooseEngine()) }
    const { scan } = counting
    counting.scan = (...args) => {
      scans += 1
      return scan(...args)
    }
    const { rule } = openGateway({}, { scanner: counting })
    expect(await rule(list(HARMLESS))).toEqual({ kind: 'forward' })
    const once = scans
    expect(await rule(list(HARMLESS))).toEqual({ kind: 'forward' })
    expect(scans).toBe(once)
    expect(await rule(list(ATTACK))).toMatchObject({ kind: 'replace' })
    expect(await rule(list(ATTACK))).toMatchObject({ kind: 'replace' })
  })

  test('and names that come with each call are not judged again, what they stand by is', async () => {
    const texts: string[] = []
    const inner = rulesScanner(chooseEngine())
    const scanner = {
      ...inner,
      scan: (...args: Parameters<typeof inner.scan>) => {
        texts.push(args[0])
        return inner.scan(...args)
      },
    }
    const { rule } = openGateway({}, { scanner })
    const text = (at: number) => `${at}. ${HARMLESS}`
    await rule(call({ text: text(1) }))
    const once = texts.length
    await rule(call({ text: text(2) }))
    expect(texts.slice(once)).toEqual([text(2)])
    expect(await rule(call({ text: ATTACK }))).toMatchObject({ kind: 'answer' })
  })

  test('that could not be judged are judged again', async () => {
    const scanner = { ...late }
    const { rule } = openGateway({ on_scan_failure: 'closed' }, { scanner })
    expect(await rule(list(HARMLESS))).toMatchObject({ kind: 'replace' })
    scanner.scan = rulesScanner(chooseEngine()).scan
    expect(await rule(list(HARMLESS))).toEqual({ kind: 'forward' })
  })
})

test('bytes that were not scanned are counted in the record', async () => {
  const { rule, entries } = openGateway()
  const data = Buffer.alloc(300).toString('base64')
  await rule(answerTo('tools/call', { content: [{ type: 'image', data, mimeType: 'image/png' }] }))
  expect(entries[0]).toMatchObject({ decision: 'forwarded', binaries: 1 })
})

test('what is nested too deep to be rewritten is refused', async () => {
  const nest = (value: unknown) => {
    let nested = value
    for (let level = 0; level < 100_000; level++) nested = [nested]
    return answerTo('tools/call', { content: [], structuredContent: nested })
  }
  const { rule } = openGateway({ on_threat: 'redact' })
  expect(await rule(nest(HARMLESS))).toEqual({ kind: 'forward' })
  expect(await rule(nest(ATTACK))).toMatchObject({ message: { result: { isError: true } } })
})

test('progress in which nothing was found is not recorded, what was found is', async () => {
  const { rule, entries } = openGateway({ on_threat: 'log' })
  const progress = (message: string) =>
    fromServer({ method: 'notifications/progress', params: { progress: 1, message } })
  await rule(progress(HARMLESS))
  expect(entries).toEqual([])
  await rule(progress(ATTACK))
  expect(entries).toHaveLength(1)
})
