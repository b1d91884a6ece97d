import type { Log } from '../log.ts'
import type { Channel, ChannelEvents, OpenChannel } from './channel.ts'
import { createDeferred, type Deferred } from './deferred.ts'

export type UpstreamState = 'pending' | 'starting' | 'running' | 'degraded' | 'stopped' | 'failed'

/** Milliseconds before the first restart; each that fails doubles them, to the last. */
const FIRST_DELAY_MS = 500
const LAST_DELAY_MS = 30_000

/** A server that ran so long (ms) was well; its next end counts as the first. */
const WELL_AFTER_MS = 60_000

/** Ends in a row after which a server has failed: it is started again only when asked for. */
const MAX_FAILURES = 5

/** Milliseconds between starts of a server that has failed. */
const RETRY_FAILED_MS = 30_000

export type UpstreamOptions = {
  name: string
  open: OpenChannel
  onLine: ChannelEvents['onLine']
  onRequestEnd: ChannelEvents['onRequestEnd']
  /** Brings a restarted server to where the one before it was. `rested`: it was us who had stopped that one. */
  greet(channel: Channel, rested: boolean): Promise<void>
  onLost(): void
  log: Log
}

export type Upstream = {
  state(): UpstreamState
  start(): void
  /** Starts the server if need be, and waits for it; rejects with NoUpstream when it has failed or was closed. */
  channel(): Promise<Channel>
  /** The server does not answer in time, or does again. */
  setDegraded(degraded: boolean): void
  /** Ends the server until somebody asks for its channel. */
  rest(): void
  /** Ends a server that hangs; another is started in its place. */
  restart(): void
  close(): Promise<void>
}

export class NoUpstream extends Error {}

type Life = {
  state: UpstreamState
  ready: Deferred<Channel>
  /** Ends a pause between two starts. */
  wake: Deferred<void>
  current: Channel | undefined
  failures: number
  lastStart: number
  closed: boolean
  /** Ended by us, until it is asked for. */
  resting: boolean
}

/** Keeps an upstream server running: starts it, and starts it again with growing pauses when it ends. */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { name, log } = options
  const life: Life = {
    state: 'pending',
    ready: createDeferred(),
    wake: createDeferred(),
    current: undefined,
    failures: 0,
    lastStart: 0,
    closed: false,
    resting: false,
  }
  let running: Promise<void> | undefined
  const start = () => {
    running ??= keepRunning(life, options)
  }

  return {
    state: () => life.state,
    start,
    channel() {
      if (!life.closed) start()
      if (life.resting) life.wake.resolve()
      if (life.state === 'failed' && Date.now() - life.lastStart > RETRY_FAILED_MS) {
        life.state = 'pending'
        life.ready = createDeferred()
        life.wake.resolve()
      }
      return life.ready.promise
    },
    setDegraded(degraded) {
      if (life.state === 'running' && degraded) log('warn', `${name}: does not answer in time`)
      if (life.state === 'running' || life.state === 'degraded') {
        life.state = degraded ? 'degraded' : 'running'
      }
    },
    rest() {
      if (!isThere(life)) return
      log('info', `${name}: stopped, as nothing was asked of it; the next request starts it`)
      life.state = 'stopped'
      life.resting = true
      void retire(life)
    },
    restart() {
      if (!isThere(life)) return
      log('error', `${name}: answers no pings; it is ended and started again`)
      life.state = 'pending'
      void retire(life)
    },
    async close() {
      life.closed = true
      life.wake.resolve()
      life.ready.reject(new NoUpstream(`${name} is stopped`))
      await life.current?.close()
      await running
      life.state = 'stopped'
    },
  }
}

function isThere({ state, closed }: Life): boolean {
  return !closed && (state === 'running' || state === 'degraded')
}

/** Ends the present server. Who asks for its channel from now on waits for the next. */
function retire(life: Life): Promise<void> | undefined {
  life.ready = createDeferred()
  return life.current?.close()
}

async function keepRunning(life: Life, options: UpstreamOptions): Promise<void> {
  const { name, log } = options
  while (!life.closed) {
    const reason = await liveOnce(life, options)
    if (life.closed) return
    if (life.resting) {
      life.failures = 0
      await life.wake.promise
      life.wake = createDeferred()
      continue
    }
    life.failures = Date.now() - life.lastStart > WELL_AFTER_MS ? 1 : life.failures + 1
    const pause = Math.min(FIRST_DELAY_MS * 2 ** (life.failures - 1), LAST_DELAY_MS)
    if (life.failures < MAX_FAILURES) {
      life.state = 'pending'
      log('warn', `${name}: ${reason}; starting it again`)
      await Promise.race([life.wake.promise, sleep(pause)])
    } else {
      life.state = 'failed'
      life.ready.reject(new NoUpstream(`${name} has failed`))
      log('error', `${name}: ${reason}; given up until it is next asked, at most each 30 s`)
      await life.wake.promise
    }
    life.wake = createDeferred()
  }
}

/** From one start of the server to its end; resolves with what ended it. */
async function liveOnce(life: Life, options: UpstreamOptions) {
  const { open, onLine, onRequestEnd, greet, onLost } = options
  const ended = createDeferred<string>()
  const rested = life.resting
  life.resting = false
  life.state = 'starting'
  life.lastStart = Date.now()
  try {
    life.current = await open({ onLine, onRequestEnd, onEnd: ended.resolve })
    // Asked to close while it was starting: `close` did not know of this channel.
    if (life.closed) await life.current.close()
    else await Promise.race([greet(life.current, rested), ended.promise])
  } catch (cause) {
    await life.current?.close()
    return cause instanceof Error ? cause.message : 'cannot be started'
  }
  life.state = 'running'
  const { ready } = life
  ready.resolve(life.current)
  const reason = await ended.promise
  life.current = undefined
  if (!life.closed && life.ready === ready) life.ready = createDeferred()
  onLost()
  return reason
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
