const NAME_MARK = '__'
const URI_MARK = '+'

/** A tool, a prompt or a task of one of several servers, as the client knows it. */
export function qualifyName(upstream: string, name: unknown): unknown {
  return typeof name === 'string' ? `${upstream}${NAME_MARK}${name}` : name
}

/** An address of one of several servers: `files+file:///a` is an address too. */
export function qualifyUri(upstream: string, uri: unknown): unknown {
  return typeof uri === 'string' ? `${upstream}${URI_MARK}${uri}` : uri
}

export type Qualified = { upstream: string; rest: string }

/** Whose it is, and its own name there: no server's name holds a mark. */
export function splitName(qualified: unknown): Qualified | undefined {
  return split(qualified, NAME_MARK)
}

export function splitUri(qualified: unknown): Qualified | undefined {
  return split(qualified, URI_MARK)
}

function split(qualified: unknown, mark: string): Qualified | undefined {
  if (typeof qualified !== 'string') return undefined
  const at = qualified.indexOf(mark)
  if (at === -1) return undefined
  return { upstream: qualified.slice(0, at), rest: qualified.slice(at + mark.length) }
}
