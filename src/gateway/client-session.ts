import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { createClientInfo } from './client-info.ts'
import { type ClientLimits, readClient } from './client-reader.ts'
import { createLane } from './lane.ts'
import type { ClientEnd } from './link-state.ts'
import type { Framed } from './message.ts'
import { createPipeWriter } from './pipe-writer.ts'
import { createQuestions } from './questions.ts'
import type { Router } from './router.ts'
import { createTally } from './tally.ts'

export type ClientSessionOptions = {
  input: Readable
  output: Writable
  limits: ClientLimits
  log: Log
}

export type ClientSession = {
  end: ClientEnd
  /** Reads until the client has gone, and no faster than the servers take what it sends. */
  read(router: Router): Promise<void>
  /** Lets the client take what was written, but does not wait long for it. */
  close(): Promise<void>
}

/** Milliseconds a client has for the last messages. */
const LAST_WORDS_MS = 1_000

/** The client's side of the gateway: MCP over stdio. */
export function createClientSession(options: ClientSessionOptions): ClientSession {
  const { input, output, limits, log } = options
  const info = createClientInfo()
  const write = createPipeWriter(output)
  // A client that has gone is noticed at its input, or here.
  const gone = new Promise<void>((resolve) => output.on('error', () => resolve()))
  let last = Promise.resolve()
  const send = ({ bytes }: Framed) => {
    last = write(bytes).catch(() => {})
    return last
  }
  const questions = createQuestions(send)
  const warn = createTally(log)
  const lane = createLane()

  return {
    end: {
      send,
      name: info.name,
      asker: () => (info.canAsk() ? questions.ask : undefined),
    },
    async read(router) {
      const reading = readClient({ input, limits, lane, router, send, info, questions, warn })
      await Promise.race([gone, reading])
    },
    async close() {
      input.destroy()
      await lane.idle(LAST_WORDS_MS)
      // What was answered at the very end is still handed over, and waits for its turn to be written.
      await turn()
      const flushed = last.then(() => new Promise<void>((resolve) => output.end(resolve)))
      await Promise.race([flushed, gone, delay(LAST_WORDS_MS, undefined, { ref: false })])
      output.destroy()
    },
  }
}
