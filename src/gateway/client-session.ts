import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { type LongLine, readByteLines } from '../core/lines.ts'
import type { Log } from '../log.ts'
import { errorAnswer } from './answers.ts'
import type { JsonLimits } from './check-json.ts'
import { createClientInfo } from './client-info.ts'
import { createLane } from './lane.ts'
import type { ClientEnd } from './link-state.ts'
import { identifyLong } from './long-message.ts'
import { type Framed, type Incoming, isBlank, type Refused, readMessages } from './message.ts'
import { createPipeWriter } from './pipe-writer.ts'
import { createQuestions } from './questions.ts'
import type { Router } from './router.ts'
import { createTally } from './tally.ts'

export type ClientSessionOptions = {
  input: Readable
  output: Writable
  limits: JsonLimits & { maxMessageBytes: number }
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
  const tally = createTally(log)
  const write = createPipeWriter(output)
  const lane = createLane()
  // A client that has gone is noticed at its input, or ends the session here.
  const gone = new Promise<void>((resolve) => output.on('error', () => resolve()))
  const send = ({ bytes }: Framed) => write(bytes).catch(() => {})
  const questions = createQuestions(send)
  const end: ClientEnd = {
    send,
    name: info.name,
    asker: () => (info.canAsk() ? questions.ask : undefined),
  }

  return {
    end,
    async read(router) {
      await Promise.race([gone, readLines(router)])
    },
    async close() {
      input.destroy()
      const flushed = new Promise<void>((resolve) => output.end(resolve))
      await Promise.race([flushed, gone, delay(LAST_WORDS_MS, undefined, { ref: false })])
      output.destroy()
    },
  }

  async function readLines(router: Router): Promise<void> {
    try {
      for await (const line of readByteLines(input, limits.maxMessageBytes)) {
        if (Buffer.isBuffer(line)) await receive(router, line)
        else await refuseLong(line)
      }
    } catch {
      // An input that breaks is a client that has gone.
    }
  }

  async function receive(router: Router, line: Buffer): Promise<void> {
    if (isBlank(line)) return
    for (const incoming of readMessages(line, limits)) {
      // Answers to our questions take no room: what waits for them may hold it all.
      if (incoming.kind === 'response' && questions.takeAnswer(incoming.message)) continue
      const letGo = await lane.admit(line.length)
      void pass(router, incoming, letGo).finally(letGo)
    }
  }

  function refuseLong(line: LongLine): Promise<void> {
    tally('client: a message over the size limit was refused')
    return send(longRefusal(line, limits.maxMessageBytes))
  }

  async function pass(
    router: Router,
    incoming: Incoming | Refused,
    letGo: () => void,
  ): Promise<void> {
    switch (incoming.kind) {
      case 'refused':
        tally(`client: a message was refused: ${incoming.reason}`)
        return send(refusal(incoming))
      case 'response':
        return router.answer({ ...incoming, letGo })
      case 'notification':
        return router.notification({ ...incoming, letGo })
      case 'request':
        info.learn(incoming.message)
        return router.request({ ...incoming, letGo }, send)
    }
  }
}

function refusal({ id, code, reason }: Refused): Framed {
  return errorAnswer(id, code, `expected one JSON-RPC 2.0 message in JSON a line, got ${reason}`)
}

function longRefusal(line: LongLine, maxBytes: number): Framed {
  const { id, isResponse } = identifyLong(line)
  const reason = `expected at most ${maxBytes} bytes a message, got ${line.length}`
  // The id of a response is the server's: it must not be taken for an answer of ours.
  return errorAnswer(isResponse ? null : id, 'tooLarge', reason)
}
