import { holds } from './holds.ts'

type Call = { method: string; params: object }

/** A place of a session in which a text can stand. */
export type Place = {
  /** As reports name it. */
  name: string
  /** The message that carries the text, as the audit log names it. */
  carrier: { direction: 'to_client' | 'to_upstream'; method: string }
  /** What the client asks; `key` is for the server to know which text of which place is meant. */
  ask(key: string, text: string): Call
  /** What the server answers to what it was asked. */
  answer(text: string, asked: object): object
  /** What the server sends before it answers, and whether it then waits for the client. */
  push?: { waits: boolean; message(text: string): Call }
}

/** How a key names a text: the place, and the number of the scenario. */
export const KEY = /([a-z]+)_(\d+)$/
const PROTOCOL = '2025-06-18'
const FINE = 'The page was read.'
const words = (text: string) => ({ type: 'text', text })
const done = { content: [words(FINE)] }
const call = (name: string, args: object = {}) => ({
  method: 'tools/call',
  params: { name, arguments: args },
})
const fromServer = (method: string) => ({ direction: 'to_client' as const, method })

/** What a server answers to it. */
export const WELCOME = {
  protocolVersion: PROTOCOL,
  capabilities: { tools: {}, prompts: {}, resources: {}, logging: {} },
  serverInfo: { name: 'sallyport-drill', version: '1' },
}

/** Every place where what a server or a model wrote reaches the other, by a name for the server. */
export const PLACES = {
  described: {
    name: 'tool description',
    carrier: fromServer('tools/list'),
    ask: (cursor) => ({ method: 'tools/list', params: { cursor } }),
    answer: (description) => ({
      tools: [{ name: 'lookup', description, inputSchema: { type: 'object' } }],
    }),
  },
  instructed: {
    name: 'server instructions',
    carrier: fromServer('initialize'),
    ask: hello,
    answer: (instructions) => ({ ...WELCOME, instructions }),
  },
  called: {
    name: 'tool arguments',
    carrier: { direction: 'to_upstream', method: 'tools/call' },
    ask: (key, text) => call(key, { note: { lines: [text] } }),
    // Only the server sees what came; it says so in a word.
    answer: (text, asked) => ({ ...done, structuredContent: { arrived: holds(asked, text) } }),
  },
  answered: {
    name: 'tool result',
    carrier: fromServer('tools/call'),
    ask: (key) => call(key),
    answer: (text) => ({ content: [words(FINE), words(text)] }),
  },
  structured: {
    name: 'structured result, deep',
    carrier: fromServer('tools/call'),
    ask: (key) => call(key),
    answer: (body) => ({ ...done, structuredContent: { pages: [{ parts: [[{ body }]] }] } }),
  },
  read: {
    name: 'resource',
    carrier: fromServer('resources/read'),
    ask: (key) => ({ method: 'resources/read', params: { uri: `drill:///${key}` } }),
    answer: (text) => ({ contents: [{ uri: 'drill:///page', mimeType: 'text/plain', text }] }),
  },
  prompted: {
    name: 'prompt',
    carrier: fromServer('prompts/get'),
    ask: (name) => ({ method: 'prompts/get', params: { name } }),
    answer: (text) => ({ messages: [{ role: 'user', content: words(text) }] }),
  },
  sampled: {
    name: 'sampling',
    carrier: fromServer('sampling/createMessage'),
    ask: (key) => call(key),
    answer: () => done,
    push: {
      waits: true,
      message: (text) => ({
        method: 'sampling/createMessage',
        params: { messages: [{ role: 'user', content: words(text) }], maxTokens: 5 },
      }),
    },
  },
  elicited: {
    name: 'elicitation',
    carrier: fromServer('elicitation/create'),
    ask: (key) => call(key),
    answer: () => done,
    push: {
      waits: true,
      message: (message) => ({
        method: 'elicitation/create',
        params: { message, requestedSchema: { type: 'object', properties: {} } },
      }),
    },
  },
  logged: {
    name: 'log message',
    carrier: fromServer('notifications/message'),
    ask: (key) => call(key),
    answer: () => done,
    push: {
      waits: false,
      message: (data) => ({ method: 'notifications/message', params: { level: 'info', data } }),
    },
  },
} satisfies Record<string, Place>

/** What a client says first; `name` is its own, or a key. */
export function hello(name: string): Call {
  const capabilities = { sampling: {}, elicitation: {} }
  const clientInfo = { name, version: '1' }
  return {
    method: 'initialize',
    params: { protocolVersion: PROTOCOL, capabilities, clientInfo },
  }
}
