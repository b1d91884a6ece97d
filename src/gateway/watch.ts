import { createIdleTimer } from './idle-timer.ts'
import type { LinkState } from './link-state.ts'
import type { ResponseMessage } from './message.ts'
import { createPings } from './pings.ts'

/** When a server is started and ended. In milliseconds; undefined: it is never stopped, or not pinged. */
export type LifeSettings = {
  startOnDemand: boolean
  stopWhenIdleMs: number | undefined
  pingIntervalMs: number | undefined
  maxMissedPings: number
}

/** Stops a server of which nothing is asked, and ends one that answers no pings. */
export type Watch = {
  /** Something was asked of the server, or it has answered. */
  touch(): void
  /** Whether this answers a ping of ours, and is for nobody else. */
  takeAnswer(answer: ResponseMessage): boolean
  close(): void
}

/** `link` is given as a function because it holds the watch. */
export function createWatch(
  { stopWhenIdleMs, pingIntervalMs, maxMissedPings }: LifeSettings,
  link: () => LinkState,
): Watch {
  const idle =
    stopWhenIdleMs === undefined
      ? undefined
      : createIdleTimer(
          stopWhenIdleMs,
          () => isBusy(link()),
          () => link().upstream.rest(),
        )
  const pings =
    pingIntervalMs === undefined
      ? undefined
      : createPings({
          intervalMs: pingIntervalMs,
          maxMissed: maxMissedPings,
          canAsk: () => isThere(link()) && link().session.isOpen() && link().lane.isEmpty(),
          send: async (ping, signal) => (await link().upstream.channel()).send(ping, signal),
          onWell: () => link().upstream.setDegraded(false),
          onIll: () => link().upstream.setDegraded(true),
          onLost: () => link().upstream.restart(),
        })
  return {
    touch: () => idle?.touch(),
    takeAnswer: (answer) => pings?.takeAnswer(answer) ?? false,
    close() {
      idle?.close()
      pings?.close()
    },
  }
}

function isBusy(link: LinkState): boolean {
  const isOpen = link.requests.all().length > 0 || link.reverse.size() > 0
  return isOpen || !isThere(link) || !link.lane.isEmpty()
}

function isThere({ upstream }: LinkState): boolean {
  return upstream.state() === 'running' || upstream.state() === 'degraded'
}
