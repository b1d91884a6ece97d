import type { LinkState } from './link-state.ts'
import type { Framed } from './message.ts'

/** Sends to the upstream without waiting for it longer than a request may take. */
export async function sendUp(
  link: LinkState,
  message: Framed,
  signal?: AbortSignal,
): Promise<void> {
  link.watch.touch()
  const until = signal ?? AbortSignal.timeout(link.limits.requestTimeoutMs)
  const channel = await orAborted(link.upstream.channel(), until)
  await orAborted(channel.send(message, until), until)
}

/** Rejects as soon as the signal is aborted, whatever the promise does then. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('given up'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
