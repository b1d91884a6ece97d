import { expect, test } from 'vitest'
import { createSecrets } from '../../e2e/secrets.ts'
import { answerTo, call, fromClient, fromServer, openGateway } from './gateway.ts'

test.each(['log', 'block'])(
  'with %s, no text of a message is in a log or an answer',
  async (on_threat) => {
    const secrets = createSecrets()
    const text = secrets.attack()
    const name = `${secrets.make()} ${text}`
    const patterns = [{ pattern: secrets.make(), action: 'monitor' }]
    const { rule, entries, lines } = openGateway({ on_threat, arguments: patterns })
    const content = [{ type: 'text', text }]
    const params = { name, [text]: text }
    const rulings = await Promise.all(
      [
        call({ [text]: [text] }, name),
        answerTo('tools/call', { content, structuredContent: { [text]: text } }, params),
        answerTo('resources/read', { contents: [{ uri: text, text }] }, params),
        answerTo('prompts/get', { messages: [{ role: 'user', content }] }, params),
        answerTo('tools/list', { tools: [{ name, description: text }] }),
        answerTo(text, { a: text }),
        fromServer(
          { id: 7, error: { code: 1, message: text, data: { text } } },
          { request: { method: 'tools/call', params } },
        ),
        fromServer({ id: 7, method: 'sampling/createMessage', params: { systemPrompt: text } }),
        fromServer({ id: 7, method: 'elicitation/create', params: { message: text } }),
        fromServer({ method: 'notifications/message', params: { data: text } }),
        fromClient({ id: 7, method: text, params: { text } }, { client: text }),
      ].map(rule),
    )
    expect(entries).toHaveLength(11)
    expect(entries.filter(({ rule_ids }) => rule_ids.length > 0)).toHaveLength(11)
    expect(new Set(rulings.map(({ kind }) => kind))).toEqual(
      new Set(on_threat === 'log' ? ['forward'] : ['answer', 'replace', 'drop']),
    )
    secrets.expectNoneIn(JSON.stringify([rulings, entries, lines]))
  },
)

test.each(['warn', 'redact'])(
  'with %s, what is added holds no text of the message',
  async (on_threat) => {
    const secrets = createSecrets()
    const { rule, entries, lines } = openGateway({ on_threat })
    const text = secrets.attack()
    const ruling = await rule(answerTo('tools/call', { content: [{ type: 'text', text }] }))
    const added = JSON.stringify(ruling).replaceAll(JSON.stringify(text), '')
    expect(added).toContain('dev.sallyport/scan')
    secrets.expectNoneIn(JSON.stringify([added, entries, lines]))
  },
)
