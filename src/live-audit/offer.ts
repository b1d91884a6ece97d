import { type Client, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/client'
import * as z from 'zod'
import { LookError } from './failure.ts'

/** What a server says of itself, as it came. */
export type Offer = {
  /** Undefined until it has answered. */
  greeting: { instructions: string | undefined; serverInfo: unknown } | undefined
  lists: OfferedList[]
  isComplete: boolean
}

/** One list, its pages put together. */
export type OfferedList = ListKind & { entries: unknown[] }

type ListKind = {
  method: string
  /** Of the result: where the entries stand. */
  key: string
  capability: 'tools' | 'prompts' | 'resources'
  /** What one entry is called in a report. */
  what: string
}

const LISTS: readonly ListKind[] = [
  { method: 'tools/list', key: 'tools', capability: 'tools', what: 'tool' },
  { method: 'prompts/list', key: 'prompts', capability: 'prompts', what: 'prompt' },
  { method: 'resources/list', key: 'resources', capability: 'resources', what: 'resource' },
  {
    method: 'resources/templates/list',
    key: 'resourceTemplates',
    capability: 'resources',
    what: 'resource template',
  },
]

/** A server with more has hundreds of entries on a page, or pages without end. */
const MAX_PAGES = 50
/** Entries of one list; the largest servers have some hundred tools. */
const MAX_ENTRIES = 2_000
/** The entries are scanned as they come, so that nothing a schema would drop goes unseen. */
const Page = z.looseObject({})

/** Reads all that a server offers into `offer`; what was read before an error stays there. Calls no tool. */
export async function readOffer(client: Client, offer: Offer): Promise<void> {
  offer.greeting = {
    instructions: client.getInstructions(),
    serverInfo: client.getServerVersion(),
  }
  const capabilities = client.getServerCapabilities() ?? {}
  for (const kind of LISTS) {
    if (capabilities[kind.capability] === undefined) continue
    const list: OfferedList = { ...kind, entries: [] }
    offer.lists.push(list)
    await readList(client, list)
  }
  offer.isComplete = true
}

async function readList(client: Client, { method, key, entries }: OfferedList): Promise<void> {
  let cursor: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const params = cursor === undefined ? {} : { cursor }
    const result = await client.request({ method, params }, Page).catch(emptyIfUnknown)
    const more = result[key]
    for (const entry of Array.isArray(more) ? more : []) entries.push(entry)
    if (entries.length > MAX_ENTRIES) break
    // Some servers say `null` where there is no more.
    if (typeof result.nextCursor !== 'string') return
    cursor = result.nextCursor
  }
  throw new LookError('offers more than is read')
}

/** Templates are often left out by servers that have resources. */
function emptyIfUnknown(cause: unknown): z.infer<typeof Page> {
  if (cause instanceof ProtocolError && cause.code === ProtocolErrorCode.MethodNotFound) return {}
  throw cause
}
