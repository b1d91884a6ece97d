import { isObject, type NotificationMessage, type RequestMessage } from './message.ts'

const META = 'io.modelcontextprotocol/'
const MAX_NAME_LENGTH = 64

/** What the client has said of itself, in `initialize` or, since 2026, with each request. */
export type ClientInfo = {
  learn(message: RequestMessage | NotificationMessage): void
  /** Letters, digits and the like only: it goes to logs. */
  name(): string
  /** Whether it can show a person a question of ours. */
  canAsk(): boolean
}

export function createClientInfo(): ClientInfo {
  let name = 'unknown'
  let canAsk = false
  return {
    learn({ method, params }) {
      if (method === 'initialize') {
        name = nameOf(params?.clientInfo) ?? name
        canAsk = takesForms(params?.capabilities)
      } else {
        const meta = params?._meta
        if (!isObject(meta) || meta[`${META}clientInfo`] === undefined) return
        name = nameOf(meta[`${META}clientInfo`]) ?? name
        // Since 2026 no server sends requests of its own, and so do not we.
        canAsk = false
      }
    },
    name: () => name,
    canAsk: () => canAsk,
  }
}

function nameOf(info: unknown): string | undefined {
  if (!isObject(info) || typeof info.name !== 'string' || info.name === '') return undefined
  return info.name.slice(0, MAX_NAME_LENGTH).replace(/[^A-Za-z0-9_./:-]/g, '_')
}

function takesForms(capabilities: unknown): boolean {
  const elicitation = isObject(capabilities) ? capabilities.elicitation : undefined
  // Before 2025-11 an empty object meant forms; since then they may be named beside `url`.
  return isObject(elicitation) && (isObject(elicitation.form) || elicitation.url === undefined)
}
