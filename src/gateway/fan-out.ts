import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Link } from './link.ts'
import { type Framed, frame, isObject, type RequestMessage } from './message.ts'
import type { Message } from './passage.ts'

/** Pages of one server's list; more is a server that counts pages without end. */
const MAX_PAGES = 100

export type Answer = { result: Message } | { error: unknown }

/** Asks one server under an id of our own. */
export function askLink(link: Link, method: string, params?: Message): Promise<Answer> {
  const id = `sallyport-${randomUUID()}`
  const message: RequestMessage = {
    jsonrpc: '2.0',
    id,
    method,
    ...(params === undefined ? {} : { params }),
  }
  return new Promise((resolve) => {
    const respond = async ({ message: { result, error } }: Framed) =>
      resolve(isObject(result) ? { result } : { error })
    void link.request(frame(message), respond)
  })
}

/** Milliseconds that a list of all waits for one server's. */
const PATIENCE_MS = 10_000

export type Listed = { items: unknown[]; answers: Message[] }

/** All that one server lists under `key`, page after page; what it had told when it failed or took too long. */
export async function listAll(
  link: Link,
  method: string,
  key: string,
  params: Message,
): Promise<Listed> {
  const listed: Listed = { items: [], answers: [] }
  await Promise.race([addPages(), delay(PATIENCE_MS, undefined, { ref: false })])
  return { items: [...listed.items], answers: [...listed.answers] }

  async function addPages(): Promise<void> {
    let cursor: unknown
    for (let page = 0; page < MAX_PAGES; page++) {
      const answer = await askLink(
        link,
        method,
        cursor === undefined ? params : { ...params, cursor },
      )
      if (!('result' in answer)) return
      const { [key]: items, nextCursor } = answer.result
      listed.answers.push(answer.result)
      if (Array.isArray(items)) listed.items.push(...items)
      cursor = nextCursor
      if (typeof cursor !== 'string') return
    }
  }
}
