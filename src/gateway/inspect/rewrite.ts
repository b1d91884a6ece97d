import type { Message } from '../passage.ts'
import { META_KEY, type Notice, removalNote, warningText } from './answers.ts'
import { asRecord, type Holder, put, renameKeys } from './json.ts'
import { type Piece, type Pieces, piecesOf } from './pieces.ts'
import type { Subject } from './subject.ts'

/** Keys whose values the protocol fixes: a note in their place would make the message invalid. */
const FIXED: ReadonlySet<string> = new Set(['type', 'role', 'method', 'action', 'mode', 'level'])
/** Keys whose values must be addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['uri', 'url', 'uriTemplate'])
const REMOVED_ADDRESS = 'sallyport:removed'

/** A copy in which a note with rule ids stands for each offending piece. Undefined where none may stand. */
export function redact(
  message: Message,
  offending: ReadonlySet<Piece>,
  all: Pieces,
  { listKey }: Subject,
  notice: Notice,
): Message | undefined {
  const chosen = all.pieces.map((piece) => offending.has(piece))
  const copy = structuredClone(message)
  // The walk is the same over the copy, so its pieces are those of the message in the same order.
  const pieces = piecesOf(copy, listKey).pieces.filter((_, index) => chosen[index] === true)
  const fixed = pieces.filter(isFixed)
  if (fixed.some(({ entry }) => entry === undefined)) return undefined
  const lost = new Set(fixed.map(({ entry }) => entry))
  const note = removalNote(notice)
  for (const piece of pieces) if (piece.kind !== 'key') replaceValue(piece, note)
  for (const [holder, keys] of keysByHolder(pieces)) renameKeys(holder, keys, note)
  return withMeta(withoutEntries(copy, listKey, lost), notice)
}

/** A copy without the entries that offending pieces stand in. Undefined when one stands in none. */
export function removeEntries(
  message: Message,
  offending: ReadonlySet<Piece>,
  { listKey }: Subject,
  notice: Notice,
): Message | undefined {
  const lost = new Set([...offending].map(({ entry }) => entry))
  if (listKey === undefined || lost.has(undefined)) return undefined
  return withMeta(withoutEntries(structuredClone(message), listKey, lost), notice)
}

/** A copy with our word in its `_meta`, and where a model reads a list of contents, at its end. */
export function warn(message: Message, { method }: Subject, notice: Notice): Message {
  const copy = structuredClone(message)
  const text = warningText(notice)
  const result = asRecord(copy.result)
  const block = { type: 'text', text }
  const add = (key: string, entry: unknown) => {
    const list = result[key]
    if (Array.isArray(list)) list.push(entry)
  }
  if (method === 'tools/call' || method === 'tasks/result') add('content', block)
  if (method === 'prompts/get') add('messages', { role: 'user', content: block })
  if (method === 'resources/read') {
    add('contents', { uri: 'sallyport:warning', mimeType: 'text/plain', text })
  }
  return withMeta(copy, notice)
}

/** So is the name by which an entry of a list is called. */
function isFixed({ key, kind, entry, free }: Piece): boolean {
  if (kind === 'key' || free) return false
  return FIXED.has(String(key)) || (key === 'name' && entry !== undefined)
}

function replaceValue({ holder, key, kind }: Piece, note: string): void {
  const text = ADDRESSES.has(String(key)) ? REMOVED_ADDRESS : note
  put(holder, key, kind === 'blob' ? Buffer.from(text).toString('base64') : text)
}

function keysByHolder(pieces: readonly Piece[]): Map<Holder, Set<string>> {
  const found = new Map<Holder, Set<string>>()
  for (const { kind, holder, key } of pieces) {
    if (kind !== 'key') continue
    const keys = found.get(holder) ?? new Set()
    found.set(holder, keys.add(String(key)))
  }
  return found
}

function withoutEntries(
  message: Message,
  listKey: string | undefined,
  lost: ReadonlySet<number | undefined>,
): Message {
  const result = asRecord(message.result)
  const list = listKey === undefined ? undefined : result[listKey]
  if (listKey !== undefined && Array.isArray(list)) {
    result[listKey] = list.filter((_, index) => !lost.has(index))
  }
  return message
}

/** In `params` or `result`, where the protocol has a `_meta`; an error has none. */
function withMeta(message: Message, notice: Notice): Message {
  const body = message.method === undefined ? message.result : message.params
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return message
  const record = body as Record<string, unknown>
  put(record, '_meta', { ...asRecord(record._meta), [META_KEY]: notice })
  return message
}
