import { cancelled } from './answers.ts'
import type { Link } from './link.ts'
import { type Framed, frame, type Id, isObject, type RequestMessage } from './message.ts'
import type { Message } from './passage.ts'
import { qualifyUri, splitUri } from './qualified-names.ts'
import type { Sent } from './to-upstream.ts'
import type { UpstreamState } from './upstream.ts'

const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'
const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

/** Milliseconds that the client waits for the slowest of several servers; what comes later joins. */
const PATIENCE_MS = 10_000

/** States of a server that is worth waiting for. */
const THERE = new Set<UpstreamState>(['running', 'degraded'])

type Respond = (answer: Framed) => Promise<void>

/** A client that listens, since 2026-07-28: all servers have its request under the client's own id. */
type Subscription = {
  id: Id
  /** The servers that listen for it, or may yet. */
  links: Set<Link>
  /** Those of them that have said what they will tell of. */
  granted: Map<string, Message>
  /** The client has been told; before, it hears nothing. */
  acknowledged: boolean
  timer: NodeJS.Timeout
}

export type Subscriptions = {
  listen(links: readonly Link[], sent: Sent<RequestMessage>, respond: Respond): Promise<void>
  /** The client listens no more. */
  forget(id: Id): void
  /** The way to the client of what a server says. */
  pass(upstream: string, message: Framed): Promise<void>
}

/** One subscription of the client's is one at each of several servers. */
export function createSubscriptions(send: Respond): Subscriptions {
  const open = new Map<unknown, Subscription>()
  return {
    async listen(links, sent, respond) {
      const { message } = sent
      const { id, params = {} } = message
      if (open.has(id)) return
      const subscription: Subscription = {
        id,
        links: new Set(links),
        granted: new Map(),
        acknowledged: false,
        timer: setTimeout(() => acknowledge(subscription), PATIENCE_MS).unref(),
      }
      open.set(id, subscription)
      const all = links.map((link) => {
        const notifications = filterFor(link.name, params.notifications)
        const own = frame({ ...message, params: { ...params, notifications } })
        return link.request({ ...sent, ...own }, (answer) =>
          end(subscription, link, answer, respond),
        )
      })
      await Promise.all(all)
    },
    forget,
    async pass(upstream, message) {
      const subscription = open.get(subscriptionOf(message))
      if (subscription === undefined) return send(message)
      if (message.message.method !== ACKNOWLEDGED) {
        return subscription.acknowledged ? send(message) : undefined
      }
      const { notifications } = message.message.params as Message
      subscription.granted.set(upstream, isObject(notifications) ? notifications : {})
      if (allHaveGranted(subscription)) await acknowledge(subscription)
    },
  }

  function forget(id: Id): void {
    clearTimeout(open.get(id)?.timer)
    open.delete(id)
  }

  /** A server that does not listen is left out; when one ends that did, the client must begin anew. */
  async function end(
    subscription: Subscription,
    link: Link,
    answer: Framed,
    respond: Respond,
  ): Promise<void> {
    const { id, links, granted } = subscription
    if (open.get(id) !== subscription) return
    links.delete(link)
    if (links.size > 0 && !granted.has(link.name)) {
      return allHaveGranted(subscription) ? acknowledge(subscription) : undefined
    }
    forget(id)
    const reason = 'one of the servers listens no more'
    await Promise.all([...links].map((other) => other.notification(cancelled(id, reason))))
    await respond(answer)
  }

  async function acknowledge(subscription: Subscription): Promise<void> {
    const { id, granted, timer } = subscription
    if (subscription.acknowledged) return
    clearTimeout(timer)
    subscription.acknowledged = true
    const params = { notifications: mergeGranted(granted), _meta: { [SUBSCRIPTION]: id } }
    await send(frame({ jsonrpc: '2.0', method: ACKNOWLEDGED, params }))
  }
}

function allHaveGranted({ links, granted }: Subscription): boolean {
  const expected = [...links].filter((link) => THERE.has(link.state()))
  return expected.every(({ name }) => granted.has(name))
}

function subscriptionOf({ message }: Framed): unknown {
  const meta = isObject(message.params) ? message.params._meta : undefined
  return isObject(meta) ? meta[SUBSCRIPTION] : undefined
}

/** What of the client's wishes is for this server: of resources, only its own. */
function filterFor(upstream: string, wishes: unknown): unknown {
  if (!isObject(wishes) || !Array.isArray(wishes.resourceSubscriptions)) return wishes
  const own = wishes.resourceSubscriptions.map(splitUri).flatMap((found) => {
    return found?.upstream === upstream ? [found.rest] : []
  })
  return { ...wishes, resourceSubscriptions: own }
}

function mergeGranted(granted: ReadonlyMap<string, Message>): Message {
  const merged: Message = {}
  for (const [upstream, notifications] of granted) {
    for (const [key, value] of Object.entries(notifications)) {
      const before = merged[key]
      merged[key] = Array.isArray(value)
        ? [
            ...(Array.isArray(before) ? before : []),
            ...value.map((uri) => qualifyUri(upstream, uri)),
          ]
        : before === true || value
    }
  }
  return merged
}
