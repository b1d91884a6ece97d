import type { Source } from '../../core/verdict.ts'
import type { ScanPoint } from '../../policy/gateway-policy.ts'
import type { Message, Passage } from '../passage.ts'
import { asRecord } from './json.ts'

/** What a message is, as far as the policy cares. */
export type Subject = {
  kind: 'request' | 'notification' | 'response'
  /** Of a response: that of the request it answers. */
  method: string
  point: ScanPoint
  source: Source
  /** The tool that is called, or whose result this is; empty when the call names none. */
  tool: string | undefined
  /** In `result`: the list whose entries are definitions that can be taken out one by one. */
  listKey: string | undefined
  /** Whether the sender expects a tool's result, in which a refusal can be told to the model. */
  takesToolResult: boolean
  /** Whether refusing it would end the session or leave work running: it is cleaned instead. */
  mustPass: boolean
}

type Points = { asked: ScanPoint; answered: ScanPoint; source?: Source; listKey?: string }

const at = (point: ScanPoint, source?: Source): Points => ({
  asked: point,
  answered: point,
  ...(source === undefined ? {} : { source }),
})
const definitions = (listKey?: string): Points => ({
  asked: 'other',
  answered: 'tool_definitions',
  ...(listKey === undefined ? {} : { listKey }),
})
const TASK: Points = { asked: 'tool_calls', answered: 'tool_responses' }

/** Every method of the 2025-11-25 and 2026-07-28 revisions; what is not here is `other`. */
const METHODS: ReadonlyMap<string, Points> = new Map([
  ['initialize', at('instructions')],
  ['server/discover', at('instructions')],
  ['tools/list', definitions('tools')],
  ['prompts/list', definitions('prompts')],
  ['resources/list', definitions('resources')],
  ['resources/templates/list', definitions('resourceTemplates')],
  ['tools/call', { asked: 'tool_calls', answered: 'tool_responses' }],
  ['tasks/get', TASK],
  ['tasks/result', TASK],
  ['tasks/list', TASK],
  ['tasks/cancel', TASK],
  ['tasks/update', TASK],
  ['notifications/tasks/status', at('tool_responses')],
  ['notifications/message', at('tool_responses')],
  ['notifications/progress', at('tool_responses')],
  ['resources/read', at('resources')],
  ['resources/subscribe', at('resources')],
  ['resources/unsubscribe', at('resources')],
  ['subscriptions/listen', at('resources')],
  ['notifications/subscriptions/acknowledged', at('resources')],
  ['notifications/resources/updated', at('resources')],
  ['prompts/get', at('prompts')],
  ['completion/complete', at('prompts')],
  ['sampling/createMessage', at('sampling')],
  ['elicitation/create', at('elicitation')],
  ['notifications/elicitation/complete', at('elicitation')],
  ['ping', at('other')],
  ['logging/setLevel', at('other')],
  ['roots/list', at('other')],
  ['notifications/initialized', at('other')],
  ['notifications/cancelled', at('other')],
  ['notifications/roots/list_changed', at('other')],
  ['notifications/tools/list_changed', at('other')],
  ['notifications/prompts/list_changed', at('other')],
  ['notifications/resources/list_changed', at('other')],
])
const UNKNOWN_METHOD = at('other')

/** What the scanner is told of a text's origin. A call's arguments are what a model wrote for its user. */
const SOURCES: Record<ScanPoint, Source> = {
  tool_calls: 'user_prompt',
  tool_responses: 'tool_result',
  resources: 'document',
  prompts: 'unknown',
  tool_definitions: 'tool_description',
  sampling: 'unknown',
  elicitation: 'unknown',
  instructions: 'tool_description',
  other: 'unknown',
}

const MUST_PASS: ReadonlySet<string> = new Set([
  'initialize',
  'server/discover',
  'notifications/initialized',
  'notifications/cancelled',
])

export function isKnownMethod(method: unknown): boolean {
  return typeof method === 'string' && METHODS.has(method)
}

export function subjectOf({ message, request }: Passage): Subject {
  const asked = typeof message.method === 'string' ? message.method : undefined
  const method = asked ?? request?.method ?? ''
  const points = METHODS.get(method) ?? UNKNOWN_METHOD
  const point = asked === undefined ? points.answered : points.asked
  const params = asRecord(asked === undefined ? request?.params : message.params)
  const isCall = method === 'tools/call'
  const name = typeof params.name === 'string' ? params.name : ''
  return {
    kind: asked === undefined ? 'response' : 'id' in message ? 'request' : 'notification',
    method,
    point,
    source: SOURCES[point],
    tool: isCall ? name : undefined,
    listKey: asked === undefined ? points.listKey : undefined,
    // Who asks for a task expects the task's handle, not the tool's result; tasks/result gives that.
    takesToolResult: isCall ? !('task' in params) : isResultOfTask(method, message),
    mustPass: MUST_PASS.has(method),
  }
}

function isResultOfTask(method: string, message: Message): boolean {
  return method === 'tasks/result' && Array.isArray(asRecord(message.result).content)
}
