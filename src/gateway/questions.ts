import { randomUUID } from 'node:crypto'
import { cancelled } from './answers.ts'
import { type Framed, frame, type Id, isObject, type ResponseMessage } from './message.ts'

/** Questions that a person can have before them at a time; more are as good as denied. */
const MAX_OPEN = 16

/** Milliseconds after which a question counts as denied. */
const PATIENCE_MS = 5 * 60_000

export type Questions = {
  /** Resolves to true only when the person accepts. */
  ask(question: string, signal: AbortSignal): Promise<boolean>
  /** Whether this answers a question of ours. */
  takeAnswer(answer: ResponseMessage): boolean
}

/** Asks the person at the client, by MCP's elicitation. */
export function createQuestions(send: (message: Framed) => Promise<void>): Questions {
  const open = new Map<Id, (accepted: boolean) => void>()
  return {
    async ask(question, signal) {
      if (open.size >= MAX_OPEN || signal.aborted) return false
      const id = `sallyport-${randomUUID()}`
      const params = { message: question, requestedSchema: { type: 'object', properties: {} } }
      const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
      const accepted = new Promise<boolean>((resolve) => {
        open.set(id, resolve)
        until.addEventListener('abort', () => {
          void send(cancelled(id, 'no longer needed'))
          resolve(false)
        })
      })
      try {
        await send(frame({ jsonrpc: '2.0', id, method: 'elicitation/create', params }))
        return await accepted
      } finally {
        open.delete(id)
      }
    },
    takeAnswer({ id, result }) {
      const resolve = open.get(id)
      resolve?.(isObject(result) && result.action === 'accept')
      return resolve !== undefined
    },
  }
}
