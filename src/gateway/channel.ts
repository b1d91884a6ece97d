import type { LongLine } from '../core/lines.ts'
import type { Framed, Id } from './message.ts'

/** One running connection to an upstream server. It never comes back to life; a restart opens another. */
export type Channel = {
  /** Resolves when the message was taken, in the order of the calls. Skips it when `signal` was aborted. */
  send(message: Framed, signal?: AbortSignal): Promise<void>
  /** Ends the server, by force if it does not go. Resolves when it has gone. */
  close(): Promise<void>
}

export type ChannelEvents = {
  /** Nothing more is read until it resolves. */
  onLine(line: Buffer | LongLine): Promise<void>
  /** Nothing more will come to this request, and perhaps nothing has. */
  onRequestEnd(id: Id): void
  /** Once, when nothing more will come. The reason is in our words. */
  onEnd(reason: string): void
}

/** Rejects with an error in our words when the server cannot be reached at all. */
export type OpenChannel = (events: ChannelEvents) => Promise<Channel>
