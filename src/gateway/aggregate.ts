import { errorAnswer, resultAnswer } from './answers.ts'
import { askLink, listAll } from './fan-out.ts'
import { createGreeting, type GreetingOptions } from './greeting.ts'
import type { Link } from './link.ts'
import { type Framed, frame, type Id, isObject, type RequestMessage } from './message.ts'
import type { Message } from './passage.ts'
import { type Qualified, splitName, splitUri } from './qualified-names.ts'
import type { Router } from './router.ts'
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
export function routeToMany(links: readonly Link[], options: GreetingOptions): Router {
  const greeting = createGreeting(links, options)

  return {
    async request(sent, respond) {
      const { id, method, params = {} } = sent.message
      const key = LISTS.get(method)
      if (key !== undefined) {
        return respond(resultAnswer(id, { [key]: await listMerged(method, key) }))
      }
      switch (method) {
        case 'initialize':
          return respond(await greeting.initialize(id, params))
        case 'ping':
          return respond(resultAnswer(id, {}))
        case 'logging/setLevel':
          await Promise.all(greeting.having('logging').map((link) => askLink(link, method, params)))
          return respond(resultAnswer(id, {}))
        default:
          return passOn(sent, respond)
      }
    },
    async notification(sent) {
      const { method, params } = sent.message
      const about = params?.requestId as Id
      const concerned =
        method === 'notifications/cancelled'
          ? links.filter((link) => link.hasRequest(about))
          : links
      await Promise.all(concerned.map((link) => link.notification(sent)))
    },
    async answer(sent) {
      await links.find((link) => link.hasAsked(sent.message.id))?.answer(sent)
    },
  }

  async function listMerged(method: string, key: string): Promise<unknown[]> {
    const capability = method.split('/')[0] ?? method
    const there = greeting.having(capability).filter((link) => THERE.has(link.state()))
    const lists = there.map((link) => listAll(link, method, key))
    return (await Promise.all(lists)).flat()
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
