import type { Message } from '../passage.ts'
import { readBlob, readEmbedded } from './blob.ts'
import { type Holder, isHolder } from './json.ts'
import { isKnownMethod } from './subject.ts'

/** One string of a message, and where it stands. */
export type Piece = {
  /** What is scanned: the string, or what its base64 holds. */
  text: string
  kind: 'value' | 'key' | 'blob'
  holder: Holder
  /** Its key or index in the holder. */
  key: string | number
  /** The nearest key above it: what stands under one name belongs together. */
  name: string
  /** For a piece of a list's entry: the index of that entry. */
  entry: number | undefined
  /** Whether it stands where the protocol takes any JSON. */
  free: boolean
  /** Whether nobody reads on from it: the name of the tool that is called. */
  apart: boolean
}

export type Pieces = {
  pieces: Piece[]
  /** Strings that hold no text but bytes; they are not scanned. */
  binaries: number
}

/**
 * Keys and constants of the protocol. They say nothing, and would part what belongs together. Words that
 * an order needs are not among them: keys may spell one.
 */
const PROTOCOL_WORDS: ReadonlySet<string> = new Set(
  `_meta annotations arguments assistant audience audio blob boolean code content contents cursor data
  error form id image inputSchema integer isError items level method mimeType mode name nextCursor null
  number object outputSchema params progress progressToken properties protocolVersion required resource
  resource_link resourceTemplates resources result resultType role serverInfo clientInfo capabilities
  string structuredContent task taskId text title tool tools total type uri uriTemplate url user version
  description complete array
  io.modelcontextprotocol/protocolVersion io.modelcontextprotocol/clientInfo
  io.modelcontextprotocol/clientCapabilities io.modelcontextprotocol/serverInfo
  io.modelcontextprotocol/related-task io.modelcontextprotocol/subscriptionId`.split(/\s+/),
)

/** Keys whose values are constants of the protocol. */
const CONSTANT_KEYS: ReadonlySet<string> = new Set([
  'type',
  'role',
  'audience',
  'resultType',
  'mode',
])

/** Below these keys the protocol takes any JSON. */
const FREE: ReadonlySet<string> = new Set(['structuredContent', 'arguments', 'data', '_meta'])

type Place = Omit<Piece, 'text' | 'kind' | 'apart'> & { value: unknown }

type Found = Pieces & { called: Holder | undefined }

/**
 * Every string and key of a message, in its order. Without recursion: nesting is the sender's choice.
 * `listKey` names the list whose entries can be taken out one by one.
 */
export function piecesOf(message: Message, listKey?: string): Pieces {
  const found: Found = { pieces: [], binaries: 0, called: calledBy(message) }
  const root = { name: '', entry: undefined, free: false }
  const open = placesIn(message, root).filter((place) => !isFraming(place))
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (typeof place.key === 'string') addKey(place, place.key, found)
    if (typeof place.value === 'string') addString(place, place.value, found)
    if (!isHolder(place.value)) continue
    const isList = isEntryList(place, message, listKey)
    const free = place.free || FREE.has(String(place.key))
    for (const inner of placesIn(place.value, { ...place, free })) {
      if (isList && typeof inner.key === 'number') inner.entry = inner.key
      open.push(inner)
    }
  }
  return { pieces: found.pieces, binaries: found.binaries }
}

/** Where the name of a called tool stands. */
function calledBy({ method, params }: Message): Holder | undefined {
  return method === 'tools/call' && isHolder(params) ? params : undefined
}

/** What no model reads. An unknown method is scanned like any other string. */
function isFraming({ key, value }: Place): boolean {
  return key === 'jsonrpc' || key === 'id' || (key === 'method' && isKnownMethod(value))
}

/** Last first, as the stack wants them. */
function placesIn(
  holder: Holder,
  { name, entry, free }: Pick<Place, 'name' | 'entry' | 'free'>,
): Place[] {
  if (Array.isArray(holder)) {
    return holder.map((value, key) => ({ holder, key, name, entry, free, value })).reverse()
  }
  return Object.keys(holder)
    .map((key) => {
      return { holder, key, name: key, entry, free, value: holder[key] }
    })
    .reverse()
}

function isEntryList({ holder, key }: Place, message: Message, listKey?: string): boolean {
  return listKey !== undefined && key === listKey && holder === message.result
}

function addKey(place: Place, key: string, found: Found): void {
  if (key === '' || (!place.free && PROTOCOL_WORDS.has(key))) return
  found.pieces.push(pieceOf(place, key, 'key', found))
}

function addString(place: Place, value: string, found: Found): void {
  if (value === '' || (isConstant(place) && PROTOCOL_WORDS.has(value))) return
  const declared = isDeclaredBlob(place)
    ? readBlob(value, String(mimeTypeOf(place.holder)))
    : undefined
  const blob = declared ?? readEmbedded(value)
  if (blob?.kind === 'binary') found.binaries += 1
  else if (blob?.text !== '') {
    const kind = declared === undefined ? 'value' : 'blob'
    found.pieces.push(pieceOf(place, blob?.text ?? value, kind, found))
  }
}

function pieceOf(
  { value: _, ...place }: Place,
  text: string,
  kind: Piece['kind'],
  { called }: Found,
): Piece {
  const apart = kind === 'value' && place.key === 'name' && place.holder === called
  return { ...place, text, kind, apart }
}

function isConstant({ name, free }: Place): boolean {
  return !free && CONSTANT_KEYS.has(name)
}

/** `blob` of a resource, `data` of an image or of audio. */
function isDeclaredBlob({ holder, key }: Place): boolean {
  if (Array.isArray(holder)) return false
  if (key === 'blob') return true
  return key === 'data' && (holder.type === 'image' || holder.type === 'audio')
}

function mimeTypeOf(holder: Holder): unknown {
  return Array.isArray(holder) ? '' : (holder.mimeType ?? '')
}
