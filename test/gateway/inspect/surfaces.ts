import type { Message } from '../../../src/gateway/passage.ts'
import {
  answerError,
  elicitation,
  errorOf,
  metaOf,
  NOTE,
  refusedOf,
  tool,
  warningOf,
} from './expected.ts'
import { call, fromClient, fromServer, HARMLESS } from './gateway.ts'
import { answered, asked, type Surface } from './surface.ts'

const sampling = (text: string) => ({
  messages: [{ role: 'user', content: { type: 'text', text } }],
  maxTokens: 100,
})

const appended = (key: string, entry: unknown) => (result: Message) => ({
  ...result,
  [key]: [...(result[key] as unknown[]), entry],
})
const request = (method: string, params: (text: string) => unknown, isServer = false) => {
  return (text: string) =>
    (isServer ? fromServer : fromClient)({ id: 7, method, params: params(text) })
}
const notification = (method: string, params: (text: string) => unknown) => (text: string) =>
  fromServer({ method, params: params(text) })

const initialized = (instructions: string) => ({
  protocolVersion: '2025-11-25',
  capabilities: {},
  serverInfo: { name: 'server', version: '1.0.0' },
  instructions,
})
const cleanedOf = (result: Message, point: string) => ({
  jsonrpc: '2.0',
  id: 7,
  result: { ...result, _meta: metaOf('redacted', point) },
})
const listOf = (entries: Message) => ({
  jsonrpc: '2.0',
  id: 7,
  result: { ...entries, _meta: metaOf('blocked', 'tool_definitions') },
})
const named = (name: string, description: string) => ({ name, description })
const at = (uri: string, name: string, description: string) => ({ uri, name, description })

/** Every way a text can come by, and what becomes of it there. */
export const SURFACES: Surface[] = [
  asked('a tool call', 'tool_calls', 'tool call', (text) => call({ path: text }), {
    kind: 'answer',
    message: refusedOf('tool call', 'tool_calls'),
  }),
  answered(
    'tools/call',
    'tool_responses',
    'tool result',
    (text) => ({ content: [{ type: 'text', text }] }),
    refusedOf('tool result', 'tool_responses'),
    appended('content', { type: 'text', text: warningOf('tool result') }),
  ),
  answered(
    'tasks/result',
    'tool_responses',
    'tool result',
    (text) => ({ content: [{ type: 'text', text }] }),
    refusedOf('tool result', 'tool_responses'),
    appended('content', { type: 'text', text: warningOf('tool result') }),
  ),
  answered(
    'tasks/get',
    'tool_responses',
    'tool result',
    (text) => ({ taskId: 't-1', status: 'working', statusMessage: text }),
    errorOf('tool result', 'tool_responses'),
  ),
  answered(
    'resources/read',
    'resources',
    'resource',
    (text) => ({ contents: [{ uri: 'file:///a.txt', text }] }),
    errorOf('resource', 'resources'),
    appended('contents', {
      uri: 'sallyport:warning',
      mimeType: 'text/plain',
      text: warningOf('resource'),
    }),
  ),
  answered(
    'prompts/get',
    'prompts',
    'prompt',
    (text) => ({ messages: [{ role: 'user', content: { type: 'text', text } }] }),
    errorOf('prompt', 'prompts'),
    appended('messages', { role: 'user', content: { type: 'text', text: warningOf('prompt') } }),
  ),
  answered(
    'completion/complete',
    'prompts',
    'prompt',
    (text) => ({ completion: { values: [text] } }),
    errorOf('prompt', 'prompts'),
  ),
  answered(
    'initialize',
    'instructions',
    'server description',
    initialized,
    cleanedOf(initialized(NOTE), 'instructions'),
  ),
  answered(
    'server/discover',
    'instructions',
    'server description',
    initialized,
    cleanedOf(initialized(NOTE), 'instructions'),
  ),
  answered(
    'tools/list',
    'tool_definitions',
    'definition',
    (text) => ({ tools: [tool('a', text), tool('b', HARMLESS)] }),
    listOf({ tools: [tool('b', HARMLESS)] }),
  ),
  answered(
    'prompts/list',
    'tool_definitions',
    'definition',
    (text) => ({ prompts: [named('a', text), named('b', HARMLESS)] }),
    listOf({ prompts: [named('b', HARMLESS)] }),
  ),
  answered(
    'resources/list',
    'tool_definitions',
    'definition',
    (text) => ({ resources: [at('file:///a', 'a', text), at('file:///b', 'b', HARMLESS)] }),
    listOf({ resources: [at('file:///b', 'b', HARMLESS)] }),
  ),
  answered(
    'resources/templates/list',
    'tool_definitions',
    'definition',
    (text) => ({ resourceTemplates: [named('a', text), named('b', HARMLESS)] }),
    listOf({ resourceTemplates: [named('b', HARMLESS)] }),
  ),
  asked(
    'a sampling request of the server',
    'sampling',
    'sampling message',
    request('sampling/createMessage', sampling, true),
    answerError('sampling message', 'sampling'),
  ),
  answered(
    'sampling/createMessage',
    'sampling',
    'sampling message',
    (text) => ({ role: 'assistant', content: { type: 'text', text }, model: 'm' }),
    errorOf('sampling message', 'sampling'),
  ),
  asked(
    'an elicitation request of the server',
    'elicitation',
    'elicitation message',
    request('elicitation/create', elicitation, true),
    answerError('elicitation message', 'elicitation'),
  ),
  answered(
    'elicitation/create',
    'elicitation',
    'elicitation message',
    (text) => ({ action: 'accept', content: { answer: text } }),
    errorOf('elicitation message', 'elicitation'),
  ),
  answered(
    'roots/list',
    'other',
    'message',
    (text) => ({ roots: [{ uri: 'file:///a', name: text }] }),
    errorOf('message', 'other'),
  ),
  asked(
    'a prompt that is asked for',
    'prompts',
    'prompt',
    request('prompts/get', (text) => ({ name: 'p', arguments: { topic: text } })),
    answerError('prompt', 'prompts'),
  ),
  asked(
    'a request of an unknown method',
    'other',
    'message',
    request('vendor/thing', (text) => ({ deep: [{ er: text }] })),
    answerError('message', 'other'),
  ),
  asked(
    'a log message',
    'tool_responses',
    'tool result',
    notification('notifications/message', (text) => ({ level: 'info', data: { text } })),
    { kind: 'drop' },
  ),
  asked(
    'a progress message',
    'tool_responses',
    'tool result',
    notification('notifications/progress', (text) => ({
      progressToken: 1,
      progress: 1,
      message: text,
    })),
    { kind: 'drop' },
  ),
  asked(
    'the state of a task',
    'tool_responses',
    'tool result',
    notification('notifications/tasks/status', (text) => ({ taskId: 't-1', statusMessage: text })),
    { kind: 'drop' },
  ),
]
