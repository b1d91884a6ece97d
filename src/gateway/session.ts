import { randomUUID } from 'node:crypto'
import type { Channel } from './channel.ts'
import { frame, type ResponseMessage } from './message.ts'

/** What a restarted server must be told before it can go on where the one before it was. */
export type Session = {
  /** A server has accepted these parameters of `initialize`. */
  accepted(params: unknown): void
  /** The client has said `notifications/initialized`. */
  initialized(): void
  /** Says both to a new server. Resolves when it has answered; to false when there is no session yet. */
  greet(channel: Channel): Promise<boolean>
  /** Whether a server has accepted an `initialize`: before that, and since 2026, there is no `ping`. */
  isOpen(): boolean
  /** Whether this is the answer to a greeting, which is nobody else's. */
  takeAnswer(answer: ResponseMessage): boolean
}

export function createSession(): Session {
  let initialize: { params: unknown } | undefined
  let complete = false
  let waiting: { id: string; done(answer: ResponseMessage): void } | undefined

  return {
    accepted(params) {
      initialize = { params }
    },
    initialized() {
      complete = true
    },
    async greet(channel) {
      if (initialize === undefined) return false
      const id = `sallyport-${randomUUID()}`
      const answered = new Promise<ResponseMessage>((done) => {
        waiting = { id, done }
      })
      const { params } = initialize
      await channel.send(frame({ jsonrpc: '2.0', id, method: 'initialize', params }))
      if ('error' in (await answered)) throw new Error('refused the session of the one before it')
      if (complete) {
        await channel.send(frame({ jsonrpc: '2.0', method: 'notifications/initialized' }))
      }
      return true
    },
    isOpen: () => initialize !== undefined,
    takeAnswer(answer) {
      if (answer.id !== waiting?.id) return false
      waiting.done(answer)
      waiting = undefined
      return true
    },
  }
}
