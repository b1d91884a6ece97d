import { setTimeout as delay } from 'node:timers/promises'
import type { AuditLog } from '../audit/record.ts'
import type { Log } from '../log.ts'
import { routeToMany } from './aggregate.ts'
import type { OpenChannel } from './channel.ts'
import { childChannel } from './child-channel.ts'
import { createClientSession } from './client-session.ts'
import type { GatewayConfig, UpstreamConfig } from './config.ts'
import { createDeferred } from './deferred.ts'
import { httpChannel } from './http-channel.ts'
import { createLink, type Link } from './link.ts'
import type { ClientEnd } from './link-state.ts'
import { type Framed, frame } from './message.ts'
import { createOutward } from './outward.ts'
import type { Inspector } from './passage.ts'
import { routeToOne } from './router.ts'
import { openStdout } from './stdout.ts'
import { createSubscriptions } from './subscriptions.ts'
import type { UpstreamState } from './upstream.ts'
import type { LifeSettings } from './watch.ts'

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Milliseconds in which open requests may still be answered after the client's input has ended. */
const DRAIN_MS = 5_000

export type GatewayOptions = {
  config: GatewayConfig
  inspector: Inspector
  audit: Pick<AuditLog, 'append'>
  version: string
  log: Log
}

export type Gateway = {
  /** Resolves when the client has gone, or after a signal, and every server has ended. */
  closed: Promise<void>
  close(): Promise<void>
  /** The state of each upstream server by its name. */
  states(): Record<string, UpstreamState>
}

/** Stands between the client at stdin and stdout and the upstream servers, until one side goes. */
export function startGateway(options: GatewayOptions): Gateway {
  const { config, inspector, audit, version, log } = options
  const { max_message_bytes, max_depth, max_nodes, request_timeout_ms } = config.limits
  const limits = {
    maxMessageBytes: max_message_bytes,
    maxDepth: max_depth,
    maxNodes: max_nodes,
    requestTimeoutMs: request_timeout_ms,
  }
  const client = createClientSession({ input: process.stdin, output: openStdout(), limits, log })
  const onChanged = () => tellListsChanged(client.end)
  const subscriptions = createSubscriptions(client.end.send)
  const names = Object.keys(config.upstreams)
  const links = names.map((name) => {
    const open = opener(name, config, log)
    const life = lifeOf(name, config)
    const link = { name, open, inspector, audit, client: client.end, limits, life, log }
    if (names.length === 1) return createLink(link)
    const shared = { ...client.end, send: (message: Framed) => subscriptions.pass(name, message) }
    return createLink({ ...link, client: shared, outward: createOutward(name, onChanged) })
  })
  const [only] = links
  if (only === undefined) throw new Error('expected an upstream')
  const router =
    names.length === 1
      ? routeToOne(only)
      : routeToMany(links, { version, onChanged, subscriptions })
  const stopped = createDeferred<void>()
  for (const signal of SIGNALS) process.once(signal, () => stopped.resolve())
  for (const link of links) link.start()
  const closed = run()
  return {
    closed,
    close() {
      stopped.resolve()
      return closed
    },
    states: () => Object.fromEntries(links.map((link) => [link.name, link.state()])),
  }

  async function run(): Promise<void> {
    await Promise.race([stopped.promise, client.read(router).then(() => drained(links))])
    await Promise.all(links.map((link) => link.close()))
    await client.close()
  }
}

/** A server that has come, or come back, may offer other things than the client knows. */
function tellListsChanged(client: ClientEnd): void {
  for (const what of ['tools', 'prompts', 'resources']) {
    void client.send(frame({ jsonrpc: '2.0', method: `notifications/${what}/list_changed` }))
  }
}

function lifeOf(name: string, { upstreams }: GatewayConfig): LifeSettings {
  const { start, stop_when_idle_ms, ping_interval_ms, max_missed_pings } = upstreamOf(
    name,
    upstreams,
  )
  return {
    startOnDemand: start === 'on_demand',
    stopWhenIdleMs: stop_when_idle_ms,
    pingIntervalMs: ping_interval_ms,
    maxMissedPings: max_missed_pings,
  }
}

function opener(name: string, config: GatewayConfig, log: Log): OpenChannel {
  const upstream = upstreamOf(name, config.upstreams)
  const { command, url, headers } = upstream
  if (url !== undefined) return httpChannel({ url, headers }, config.limits.max_message_bytes)
  if (command === undefined) throw new Error(`expected a command or a url of ${name}`)
  return childChannel(
    name,
    { ...upstream, command },
    {
      maxMessageBytes: config.limits.max_message_bytes,
      showStderr: config.upstream_stderr === 'show',
      log,
    },
  )
}

function upstreamOf(name: string, upstreams: GatewayConfig['upstreams']): UpstreamConfig {
  const upstream = upstreams[name]
  if (upstream === undefined) throw new Error(`expected an upstream ${name}`)
  return upstream
}

async function drained(links: readonly Link[]): Promise<void> {
  const idle = Promise.all(links.map((link) => link.idle()))
  await Promise.race([idle, delay(DRAIN_MS, undefined, { ref: false })])
}
