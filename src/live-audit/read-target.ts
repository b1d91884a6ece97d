import { Client } from '@modelcontextprotocol/client'
import { MAX_MESSAGE_BYTES } from '../core/limits.ts'
import type { OpenChannel } from '../gateway/channel.ts'
import { childChannel } from '../gateway/child-channel.ts'
import { httpChannel } from '../gateway/http-channel.ts'
import { channelTransport } from './channel-transport.ts'
import { LookError } from './failure.ts'
import { type Offer, readOffer } from './offer.ts'
import { sseChannel } from './sse-channel.ts'
import type { Target } from './target.ts'

/** Who we say we are, and the seconds in which everything must be answered. */
export type ReadOptions = { version: string; seconds: number }

/** Connects and reads into `offer`; gives what went wrong, if anything did. */
export async function readTarget(
  target: Target,
  offer: Offer,
  { version, seconds }: ReadOptions,
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
  const program = { command, args, env: values, inherit_env: [], cwd }
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
