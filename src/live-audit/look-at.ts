import { Client } from '@modelcontextprotocol/client'
import { type LiveLook, notRead } from '../configuration-audit/live/look.ts'
import { type RatedTool, rateTool } from '../configuration-audit/live/rating.ts'
import { MAX_MESSAGE_BYTES } from '../core/limits.ts'
import type { OpenChannel } from '../gateway/channel.ts'
import { childChannel } from '../gateway/child-channel.ts'
import { httpChannel } from '../gateway/http-channel.ts'
import type { Judge } from '../gateway/inspect/judge.ts'
import { channelTransport } from './channel-transport.ts'
import { LookError, reasonOf, statusOf } from './failure.ts'
import { type Offer, readOffer } from './offer.ts'
import { sseChannel } from './sse-channel.ts'
import { findSteering, isThreatTo, shownNames } from './steering.ts'
import type { Target } from './target.ts'
import { toolDefinition } from './tool-definition.ts'

export type LookOptions = {
  version: string
  /** Seconds for one server: to start, to answer and to be read. */
  seconds: number
  /** Ends the server before its time. */
  signal: AbortSignal
  /** A judge of texts with a budget of its own. */
  createJudge(): Judge
}

/** Connects to a server as a client does, reads what it offers, and ends it. Calls no tool. */
export async function lookAt(target: Target, options: LookOptions): Promise<LiveLook> {
  const offer: Offer = { greeting: undefined, lists: [], isComplete: false }
  const cause = await withDeadline(options, (signal) =>
    readBothWays(target, offer, options, signal),
  )
  if (offer.greeting === undefined) return unread(cause)
  const steering = await findSteering(offer, options.createJudge)
  const count = (...kinds: string[]) =>
    offer.lists
      .filter(({ what }) => kinds.includes(what))
      .reduce((sum, { entries }) => sum + entries.length, 0)
  const isComplete = offer.isComplete && steering.isComplete
  return {
    state: 'read',
    reason: offer.isComplete ? undefined : reasonOf(cause),
    tools: await ratedTools(offer, options.createJudge()),
    prompts: count('prompt'),
    resources: count('resource', 'resource template'),
    steering: steering.places,
    isComplete,
  }
}

/** Servers of strangers are closed to strangers; that is as it should be. */
function unread(cause: unknown): LiveLook {
  const isClosed = [401, 403].includes(statusOf(cause) ?? 0)
  return isClosed ? notRead('sign-in', 'asks for a sign-in') : notRead('failed', reasonOf(cause))
}

async function ratedTools({ lists }: Offer, judge: Judge): Promise<RatedTool[]> {
  const list = lists.find(({ what }) => what === 'tool')
  if (list === undefined) return []
  const names = await shownNames(list, [...list.entries.keys()], isThreatTo(judge))
  return list.entries.map((entry, index) => {
    return { ...rateTool(toolDefinition(entry)), name: names[index] ?? '' }
  })
}

async function withDeadline(
  { seconds, signal }: LookOptions,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<unknown> {
  const stop = new AbortController()
  const interrupt = () => stop.abort(new LookError('was interrupted'))
  const timer = setTimeout(
    () => stop.abort(new LookError(`did not answer within ${seconds} s`)),
    seconds * 1_000,
  )
  signal.addEventListener('abort', interrupt)
  try {
    return await run(stop.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', interrupt)
  }
}

/** Statuses by which a server says that it does not know Streamable HTTP; MCP: try the older way then. */
const OLDER = [400, 404, 405]

/** Gives what went wrong. */
async function readBothWays(
  target: Target,
  offer: Offer,
  options: LookOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const cause = await read(target, offer, options, signal)
  const { how } = target
  const isOlder = offer.greeting === undefined && OLDER.includes(statusOf(cause) ?? 0)
  if (!isOlder || how.kind === 'program' || how.isEventStream) return cause
  return read({ ...target, how: { ...how, isEventStream: true } }, offer, options, signal)
}

async function read(
  target: Target,
  offer: Offer,
  { version, seconds }: LookOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const transport = channelTransport(channelTo(target, signal))
  const client = new Client({ name: 'sallyport', version }, { capabilities: {} })
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const reading = client
    .connect(transport, { timeout: seconds * 1_000 })
    .then(() => readOffer(client, offer))
  try {
    signal.throwIfAborted()
    await Promise.race([reading, aborted])
    return undefined
  } catch (cause) {
    const reason = signal.aborted ? undefined : transport.ended()
    return reason === undefined ? cause : new LookError(reason)
  } finally {
    // What still waits for an answer ends with the connection.
    reading.catch(() => {})
    await transport.close().catch(() => {})
  }
}

const NOT_STARTED = 'cannot be started'

function channelTo({ how, values }: Target, signal: AbortSignal): OpenChannel {
  if (how.kind === 'remote') {
    const remote = { url: how.url, headers: values }
    return how.isEventStream
      ? sseChannel(remote, MAX_MESSAGE_BYTES, signal)
      : httpChannel(remote, MAX_MESSAGE_BYTES)
  }
  const { command, args, cwd } = how
  const program = { command, args, env: values, inherit_env: [], headers: {}, cwd }
  const open = childChannel('', program, {
    maxMessageBytes: MAX_MESSAGE_BYTES,
    showStderr: false,
    log: () => {},
  })
  return async (events) => {
    try {
      return await open(events)
    } catch (cause) {
      // The channel's own words say why; the system's may quote the command.
      const said = cause instanceof Error ? cause.message : ''
      throw new LookError(said.startsWith(NOT_STARTED) ? said : NOT_STARTED)
    }
  }
}
