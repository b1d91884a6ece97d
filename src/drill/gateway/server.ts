import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { SCENARIOS } from '../scenarios.ts'
import { KEY, PLACES, type Place, WELCOME } from './places.ts'

type Asked = { id?: unknown; method?: string; params?: Record<string, unknown> }

/**
 * An MCP server that does nothing but plant the text that it is asked for at the place that it is asked
 * for. It speaks to our own gateway alone, so what it reads is taken as it comes.
 */
export function serveDrill(input: Readable, output: Writable): void {
  const places: Record<string, Place> = PLACES
  /** Answers that wait for one of the client's, by the id under which it was asked. */
  const waiting = new Map<unknown, () => void>()
  const send = (message: object): void => {
    output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  }

  createInterface({ input }).on('line', (line) => {
    const asked: Asked = JSON.parse(line)
    if (asked.method === undefined) {
      waiting.get(asked.id)?.()
      waiting.delete(asked.id)
    } else if (asked.id !== undefined) serve(asked)
  })

  function serve({ id, method, params = {} }: Asked): void {
    const [, name = '', number] = KEY.exec(keyOf(params)) ?? []
    const place = places[name]
    const text = SCENARIOS[Number(number)]?.text
    if (place === undefined || text === undefined) {
      send({ id, result: method === 'initialize' ? WELCOME : {} })
      return
    }
    const answer = () => send({ id, result: place.answer(text, params) })
    if (place.push === undefined) {
      answer()
      return
    }
    const { waits, message } = place.push
    const pushed = `push-${id}`
    send({ ...(waits ? { id: pushed } : {}), ...message(text) })
    if (waits) waiting.set(pushed, answer)
    else answer()
  }
}

/** Each method has another place for a name. */
function keyOf({ cursor, name, uri, clientInfo }: Record<string, unknown>): string {
  const own = (clientInfo as { name?: unknown } | undefined)?.name
  return String(cursor ?? name ?? uri ?? own)
}
