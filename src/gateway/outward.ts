import { randomUUID } from 'node:crypto'
import type { Outward } from './link-state.ts'
import { isObject } from './message.ts'
import type { Message } from './passage.ts'
import { qualifyName, qualifyUri } from './qualified-names.ts'

/** Where any message says to which task it belongs. */
export const RELATED_TASK = 'io.modelcontextprotocol/related-task'

type Rewrite = (value: Message) => Message

/** Writes what one of several servers says with the names under which the client knows its things. */
export function createOutward(upstream: string, onRestart: () => void): Outward {
  const name = (key: string): Rewrite => change(key, (value) => qualifyName(upstream, value))
  const uri = (key: string): Rewrite => change(key, (value) => qualifyUri(upstream, value))
  const taskId = name('taskId')
  const related = change('_meta', onObject(change(RELATED_TASK, onObject(taskId))))
  const content = (value: Message): Message =>
    change('resource', (each) => (isObject(each) ? uri('uri')(each) : each))(
      value.type === 'resource_link' ? uri('uri')(value) : value,
    )
  const toolResult = both(list('content', content), change('task', onObject(taskId)))

  const results = new Map<unknown, Rewrite>([
    ['tools/list', list('tools', name('name'))],
    ['tools/call', toolResult],
    ['prompts/list', list('prompts', name('name'))],
    [
      'prompts/get',
      list('messages', both(list('content', content), change('content', onObject(content)))),
    ],
    ['resources/list', list('resources', uri('uri'))],
    ['resources/templates/list', list('resourceTemplates', uri('uriTemplate'))],
    ['resources/read', list('contents', uri('uri'))],
    ['tasks/list', list('tasks', taskId)],
    ['tasks/get', taskId],
    ['tasks/cancel', taskId],
    ['tasks/result', toolResult],
  ])
  const logger = (value: unknown) => (typeof value === 'string' ? `${upstream}/${value}` : upstream)
  const params = new Map<unknown, Rewrite>([
    ['notifications/resources/updated', uri('uri')],
    ['notifications/tasks/status', taskId],
    ['notifications/message', (each) => ({ ...each, logger: logger(each.logger) })],
  ])

  return {
    onRestart,
    facingId: () => `${upstream}-${randomUUID()}`,
    write: (message, request) =>
      request === undefined
        ? change('params', onObject(both(related, params.get(message.method) ?? same)))(message)
        : change('result', onObject(both(related, results.get(request.method) ?? same)))(message),
  }
}

function same(value: Message): Message {
  return value
}

function both(first: Rewrite, second: Rewrite): Rewrite {
  return (value) => second(first(value))
}

/** Changes one member where it is there. */
function change(key: string, to: (value: unknown) => unknown): Rewrite {
  return (value) => (key in value ? { ...value, [key]: to(value[key]) } : value)
}

function onObject(rewrite: Rewrite): (value: unknown) => unknown {
  return (value) => (isObject(value) ? rewrite(value) : value)
}

/** Changes each object of a member that is a list. */
function list(key: string, rewrite: Rewrite): Rewrite {
  return change(key, (value) => (Array.isArray(value) ? value.map(onObject(rewrite)) : value))
}
