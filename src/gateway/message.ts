import { isUtf8 } from 'node:buffer'
import { checkJson, type JsonLimits } from './check-json.ts'
import type { Message } from './passage.ts'

export type Id = string | number

/** A message and the bytes, without the newline, in which it goes over a pipe. */
export type Framed<M = Message> = { message: M; bytes: Buffer }

export type RequestMessage = Message & { id: Id; method: string; params?: Message }
export type NotificationMessage = Message & { method: string; params?: Message }
export type ResponseMessage = Message & { id: Id }

export type Incoming =
  | ({ kind: 'request' } & Framed<RequestMessage>)
  | ({ kind: 'notification' } & Framed<NotificationMessage>)
  | ({ kind: 'response' } & Framed<ResponseMessage>)

/** Why something that came is no message that may pass. `id` is its own where it is known. */
export type Refused = { kind: 'refused'; code: 'parse' | 'invalid'; reason: string; id: Id | null }

/** Reads a line. An array is a batch of the protocol of 2025-03: its messages go on one by one. */
export function readMessages(bytes: Buffer, limits: JsonLimits): (Incoming | Refused)[] {
  if (!isUtf8(bytes)) return [refused('parse', 'not UTF-8')]
  const text = bytes.toString('utf8')
  const problem = checkJson(text, limits)
  if (problem !== undefined) return [refused('parse', problem)]
  const value = parse(text)
  if (value === undefined) return [refused('parse', 'not JSON')]
  if (!Array.isArray(value)) return [classify(value, bytes)]
  if (value.length === 0) return [refused('invalid', 'an empty batch')]
  return value.map((each) => classify(each, Buffer.from(JSON.stringify(each))))
}

/** Blank lines between messages are no messages and no mistake. */
export function isBlank(line: Buffer): boolean {
  return line.length < 3 && line.toString('latin1').trim() === ''
}

export function frame<M extends Message>(message: M): Framed<M> {
  return { message, bytes: Buffer.from(JSON.stringify(message)) }
}

/** Under which the sender of a request wants to hear of its progress. */
export function progressTokenOf(params: unknown): unknown {
  const meta = isObject(params) ? params._meta : undefined
  return isObject(meta) ? meta.progressToken : undefined
}

export function isObject(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(value: unknown): value is Id {
  // A larger number would come back as another.
  return typeof value === 'string' || Number.isSafeInteger(value)
}

function classify(value: unknown, bytes: Buffer): Incoming | Refused {
  if (!isObject(value)) return refused('invalid', 'not an object')
  const id = isId(value.id) ? value.id : null
  if (value.jsonrpc !== '2.0') return refused('invalid', 'no JSON-RPC 2.0 message', id)
  if (typeof value.method === 'string') {
    if (value.params !== undefined && !isObject(value.params)) {
      return refused('invalid', 'params that are no object', id)
    }
    if (!('id' in value)) {
      return { kind: 'notification', message: value as NotificationMessage, bytes }
    }
    if (id === null) return refused('invalid', 'an id that is no string and no whole number')
    return { kind: 'request', message: value as RequestMessage, bytes }
  }
  if (id !== null && 'result' in value !== 'error' in value) {
    return { kind: 'response', message: value as ResponseMessage, bytes }
  }
  return refused('invalid', 'neither a request nor a notification nor a response', id)
}

function refused(code: Refused['code'], reason: string, id: Id | null = null): Refused {
  return { kind: 'refused', code, reason, id }
}

/** Undefined, which no JSON has, for what is not JSON: the parser's own words quote it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
