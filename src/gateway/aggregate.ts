import { errorAnswer, resultAnswer } from './answers.ts'
import { askLink, listAll } from './fan-out.ts'
import { createGreeting, type GreetingOptions } from './greeting.ts'
import type { Link } from './link.ts'
import { mergeEnvelopes } from './merge-discover.ts'
import {
  type Framed,
  frame,
  isObject,
  type RequestMessage,
  type ResponseMessage,
} from './message.ts'
import { notifyMany } from './notify-many.ts'
import { RELATED_TASK } from './outward.ts'
import type { Message } from './passage.ts'
import { type Qualified, splitName, splitUri } from './qualified-names.ts'
import type { Router } from './router.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Sent } from './to-upstream.ts'
import type { UpstreamState } from './upstream.ts'

/** What is listed of all servers together, and the key of the list. */
const LISTS = new Map([
  ['tools/list', 'tools'],
  ['prompts/list', 'prompts'],
  ['resources/list', 'resources'],
  ['resources/templates/list', 'resourceTemplates'],
  ['tasks/list', 'tasks'],
])

/** Where a request names the thing, and so the server, that it is for. */
type Target = { key: string; split: (value: unknown) => Qualified | undefined }

const TARGETS = new Map<string, Target>([
  ['tools/call', { key: 'name', split: splitName }],
  ['prompts/get', { key: 'name', split: splitName }],
  ['resources/read', { key: 'uri', split: splitUri }],
  ['resources/subscribe', { key: 'uri', split: splitUri }],
  ['resources/unsubscribe', { key: 'uri', split: splitUri }],
  ['tasks/get', { key: 'taskId', split: splitName }],
  ['tasks/result', { key: 'taskId', split: splitName }],
  ['tasks/cancel', { key: 'taskId', split: splitName }],
])

/** States of a server that is worth waiting for. One that was idle and is stopped starts when it is asked. */
const THERE = new Set<UpstreamState>(['running', 'degraded', 'stopped'])

/** Several servers as one: their lists merged, their names qualified, each message to whom it concerns. */
export function routeToMany(
  links: readonly Link[],
  { subscriptions, ...options }: GreetingOptions & { subscriptions: Subscriptions },
): Router {
  const greeting = createGreeting(links, options)

  return {
    async request(sent, respond) {
      const { id, method, params = {} } = sent.message
      const key = LISTS.get(method)
      if (key !== undefined) {
        return respond(resultAnswer(id, await listMerged(method, key, params)))
      }
      switch (method) {
        case 'initialize':
          return respond(await greeting.initialize(id, params))
        case 'server/discover':
          return respond(await greeting.discover(id, params))
        case 'subscriptions/listen':
          return subscriptions.listen(links, sent, respond)
        case 'ping':
          return respond(resultAnswer(id, {}))
        case 'logging/setLevel':
          await Promise.all(greeting.having('logging').map((link) => askLink(link, method, params)))
          return respond(resultAnswer(id, {}))
        default:
          return passOn(sent, respond)
      }
    },
    notification: (sent) => notifyMany(links, subscriptions, sent),
    async answer(sent) {
      const link = links.find((each) => each.hasAsked(sent.message.id))
      await link?.answer(ofOwnTask(link.name, sent))
    },
  }

  async function listMerged(method: string, key: string, params: Message): Promise<Message> {
    const capability = method.split('/')[0] ?? method
    const there = greeting.having(capability).filter((link) => THERE.has(link.state()))
    // Since 2026-07-28 each request says in `_meta` who asks.
    const about = params._meta === undefined ? {} : { _meta: params._meta }
    const lists = await Promise.all(there.map((link) => listAll(link, method, key, about)))
    return {
      [key]: lists.flatMap(({ items }) => items),
      ...mergeEnvelopes(lists.flatMap(({ answers }) => answers)),
    }
  }

  function passOn(
    sent: Sent<RequestMessage>,
    respond: (answer: Framed) => Promise<void>,
  ): Promise<void> {
    const { id, method } = sent.message
    const found = method === 'completion/complete' ? inReference(sent) : inParams(sent)
    if (found === undefined) {
      const reason =
        'with several upstream servers a request must name one of theirs, such as name__tool'
      return respond(errorAnswer(id, TARGETS.has(method) ? 'noUpstream' : 'unknownMethod', reason))
    }
    const link = links.find(({ name }) => name === found.upstream)
    if (link === undefined) {
      return respond(errorAnswer(id, 'noUpstream', 'no upstream server of that name'))
    }
    return link.request({ ...sent, ...frame({ ...sent.message, params: found.params }) }, respond)
  }
}

type Found = { upstream: string; params: Message }

function inParams({ message: { method, params = {} } }: Sent<RequestMessage>): Found | undefined {
  const target = TARGETS.get(method)
  const found = target?.split(params[target.key])
  if (target === undefined || found === undefined) return undefined
  return { upstream: found.upstream, params: { ...params, [target.key]: found.rest } }
}

/** An answer to what a server has asked for a task of its own says so in the client's words. */
function ofOwnTask(upstream: string, sent: Sent<ResponseMessage>): Sent<ResponseMessage> {
  const { result } = sent.message
  const meta = isObject(result) && isObject(result._meta) ? result._meta : {}
  const task = meta[RELATED_TASK]
  const found = isObject(task) ? splitName(task.taskId) : undefined
  if (!isObject(task) || found?.upstream !== upstream) return sent
  const _meta = { ...meta, [RELATED_TASK]: { ...task, taskId: found.rest } }
  return { ...sent, ...frame({ ...sent.message, result: { ...(result as object), _meta } }) }
}

function inReference({ message: { params = {} } }: Sent<RequestMessage>): Found | undefined {
  const { ref } = params
  if (!isObject(ref)) return undefined
  const [key, found] =
    ref.uri === undefined ? ['name', splitName(ref.name)] : ['uri', splitUri(ref.uri)]
  if (found === undefined) return undefined
  return {
    upstream: found.upstream,
    params: { ...params, ref: { ...ref, [key as string]: found.rest } },
  }
}
