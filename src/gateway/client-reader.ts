import type { Readable } from 'node:stream'
import { type LongLine, readByteLines } from '../core/lines.ts'
import { errorAnswer } from './answers.ts'
import type { JsonLimits } from './check-json.ts'
import type { ClientInfo } from './client-info.ts'
import type { Lane } from './lane.ts'
import { identifyLong } from './long-message.ts'
import { type Framed, type Incoming, isBlank, type Refused, readMessages } from './message.ts'
import type { Questions } from './questions.ts'
import type { Router } from './router.ts'

export type ClientLimits = JsonLimits & { maxMessageBytes: number }

export type ClientReaderOptions = {
  input: Readable
  limits: ClientLimits
  /** What the client has sent and no server has got yet. */
  lane: Lane
  router: Router
  send(message: Framed): Promise<void>
  info: ClientInfo
  questions: Questions
  warn(what: string): void
}

/** Hands what the client sends to the router, message by message; resolves when its input has ended. */
export async function readClient(options: ClientReaderOptions): Promise<void> {
  const { input, limits, lane, router, send, info, questions, warn } = options
  try {
    for await (const line of readByteLines(input, limits.maxMessageBytes)) {
      if (Buffer.isBuffer(line)) await receive(line)
      else await refuseLong(line)
    }
  } catch {
    // An input that breaks is a client that has gone.
  }

  async function receive(line: Buffer): Promise<void> {
    if (isBlank(line)) return
    for (const incoming of readMessages(line, limits)) {
      // Answers to our questions take no room: what waits for them may hold it all.
      if (incoming.kind === 'response' && questions.takeAnswer(incoming.message)) continue
      const letGo = await lane.admit(line.length)
      pass(incoming, letGo)
        .catch(() => fail(incoming))
        .finally(letGo)
    }
  }

  async function pass(incoming: Incoming | Refused, letGo: () => void): Promise<void> {
    switch (incoming.kind) {
      case 'refused':
        warn(`client: a message was refused: ${incoming.reason}`)
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

  /** Says nothing of the error: its message may quote the text. */
  async function fail(incoming: Incoming | Refused): Promise<void> {
    warn('client: a message met an internal error')
    if (incoming.kind !== 'request') return
    await send(errorAnswer(incoming.message.id, 'internal', 'internal error'))
  }

  function refuseLong(line: LongLine): Promise<void> {
    warn('client: a message over the size limit was refused')
    const { id, isResponse } = identifyLong(line)
    const reason = `expected at most ${limits.maxMessageBytes} bytes a message, got ${line.length}`
    // The id of a response is the server's: it must not be taken for an answer of ours.
    return send(errorAnswer(isResponse ? null : id, 'tooLarge', reason))
  }
}

function refusal({ id, code, reason }: Refused): Framed {
  return errorAnswer(id, code, `expected one JSON-RPC 2.0 message in JSON a line, got ${reason}`)
}
