/** How many values a message may hold, and how deep. */
export type JsonLimits = { maxDepth: number; maxNodes: number }

const SPACE = new Set([' ', '\t', '\n', '\r'])

/**
 * What `JSON.parse` accepts without a word and two parsers may read in two ways: the same key twice in an
 * object; and what costs too much to parse. One pass; says what is wrong, or nothing. Text that is no
 * JSON is for `JSON.parse` to refuse.
 */
export function checkJson(text: string, { maxDepth, maxNodes }: JsonLimits): string | undefined {
  // One set of keys for each object around the place, and for an array none.
  const around: (Set<string> | undefined)[] = []
  let nodes = 0
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '{':
      case '[':
        around.push(text[at] === '{' ? new Set() : undefined)
        if (around.length > maxDepth) return `nested deeper than ${maxDepth} levels`
        nodes += 1
        break
      case '}':
      case ']':
        around.pop()
        break
      case ',':
        nodes += 1
        break
      case '"': {
        const end = endOfString(text, at)
        if (isKey(text, end) && !addKey(around.at(-1), text.slice(at, end))) {
          return 'the same key twice in an object'
        }
        at = end - 1
      }
    }
    if (nodes > maxNodes) return `more than ${maxNodes} values`
  }
  return undefined
}

/** Where a string that begins at `start` is over: the place behind its closing quote. */
function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1)
  while (quote !== -1) {
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return quote + 1
    quote = text.indexOf('"', quote + 1)
  }
  return text.length
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (SPACE.has(text[at] ?? '')) at += 1
  return text[at] === ':'
}

function addKey(keys: Set<string> | undefined, quoted: string): boolean {
  const key = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1)
  if (keys === undefined || key === undefined) return true
  if (keys.has(key)) return false
  keys.add(key)
  return true
}

/** Undefined for what is no JSON string: that is found by `JSON.parse` in the whole text too. */
function unescaped(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted)
  } catch {
    return undefined
  }
}
