import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { at, type ConfigEntry, type ConfigNode, MAX_DEPTH, type Scalar } from './config-node.ts'
import { type Edit, type EntryPlace, lineBreak, lineEnd, type Syntax } from './syntax.ts'

/** Nodes of one file, with those that aliases repeat: a small file can stand for a huge one. */
const MAX_NODES = 100_000

/** YAML, changed as text by the places its parser gives: comments and quotes stay as they are. */
export const yaml: Syntax = {
  parse(text) {
    const document = parseDocument(text, { logLevel: 'silent' })
    const [error] = document.errors
    if (error !== undefined) return { offset: error.pos[0] }
    try {
      const root = toNode(document.contents, document, { left: MAX_NODES }, 0)
      return { root: root?.kind === 'scalar' && root.value === null ? undefined : root }
    } catch {
      // An alias that is unknown, repeats too often, or nests too deep.
      return { offset: 0 }
    }
  },
  add(place, entry) {
    const { text, root, section, name } = place
    const parent = at(root, section)
    const eol = lineBreak(text)
    if (parent?.kind === 'list' && parent.style === 'block' && parent.items.length > 0) {
      const indent = ' '.repeat(column(text, parent.start))
      return [insertBelow(text, parent, [`${indent}- `, `${indent}  `], { name, ...entry })]
    }
    if (parent?.kind === 'map' && parent.style === 'block' && parent.entries.length > 0) {
      const indent = ' '.repeat(column(text, parent.start))
      return [insertBelow(text, parent, [indent, indent], { [name]: entry })]
    }
    if (parent?.kind === 'list')
      return [insertInBrackets(parent, JSON.stringify({ name, ...entry }))]
    if (parent?.kind === 'map') {
      return [insertInBrackets(parent, `${JSON.stringify(name)}: ${JSON.stringify(entry)}`)]
    }
    return [addSection(place, entry, eol)]
  },
  remove({ text, root, section, name }) {
    const parent = at(root, section)
    if (parent?.kind !== 'map' && parent?.kind !== 'list') return []
    const places = parent.kind === 'map' ? parent.entries : parent.items
    const index = places.findLastIndex((place) => nameOf(place) === name)
    const target = places[index]
    if (target === undefined) return []
    if (parent.style === 'flow') return [cutFromBrackets(places, index, target)]
    if (places.length > 1) return [cutLines(text, target)]
    const top =
      root?.kind === 'map' ? root.entries.find(({ key }) => key === section[0]) : undefined
    return top === undefined ? [] : [cutSection(text, top)]
  },
  quote: (value) => JSON.stringify(value),
  ownKey: (name) => `${name}:  `,
  keyGap: (text, keyStart, style) =>
    style === 'flow' ? ', ' : lineBreak(text) + ' '.repeat(column(text, keyStart)),
  itemGap: (text, start, style) =>
    style === 'flow' ? ', ' : `${lineBreak(text)}${' '.repeat(column(text, start) - 2)}- `,
}

type Budget = { left: number }

function toNode(
  node: unknown,
  document: Document,
  budget: Budget,
  depth: number,
): ConfigNode | undefined {
  budget.left -= 1
  if (depth > MAX_DEPTH || budget.left < 0) throw new RangeError('nested too deep')
  if (isAlias(node)) return toNode(node.resolve(document), document, budget, depth + 1)
  if (isScalar(node)) {
    const { value } = node
    const [start = 0, end = 0] = node.range ?? []
    const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value)
    return { kind: 'scalar', start, end, value: isPlain ? (value as Scalar) : String(value) }
  }
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }): ConfigEntry[] => {
      const inner = toNode(value, document, budget, depth + 1)
      if (!isScalar(key) || inner === undefined) return []
      const start = key.range?.[0] ?? inner.start
      return [
        {
          key: String(key.value),
          start,
          end: Math.max(inner.end, key.range?.[1] ?? 0),
          value: inner,
        },
      ]
    })
    return { kind: 'map', ...span(node, entries), entries }
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => toNode(item, document, budget, depth + 1) ?? [])
    return { kind: 'list', ...span(node, items), items }
  }
  return undefined
}

/** The range of a block reaches to the next key, so it is taken to end with its last value. */
function span(
  node: { flow?: boolean; range?: readonly number[] | null },
  parts: readonly { end: number }[],
) {
  const [start = 0, end = 0] = node.range ?? []
  if (node.flow) return { style: 'flow' as const, start, end }
  return { style: 'block' as const, start, end: parts.at(-1)?.end ?? end }
}

function nameOf(place: ConfigEntry | ConfigNode): string | undefined {
  if ('key' in place) return place.key
  const name = at(place, ['name'])
  return name?.kind === 'scalar' ? String(name.value) : undefined
}

const column = (text: string, offset: number) => offset - text.lastIndexOf('\n', offset - 1) - 1

/** The last line of a value; a block text ends behind its line break. */
function endOfLines(text: string, { end }: { end: number }): number {
  return text[end - 1] === '\n' ? lineEnd(text, end - 1) : lineEnd(text, end)
}

function insertBelow(
  text: string,
  parent: ConfigNode,
  [first, rest]: [string, string],
  value: object,
): Edit {
  const eol = lineBreak(text)
  const lines = render(value).map((line, index) => (index === 0 ? first : rest) + line)
  const at = endOfLines(text, parent)
  return { start: at, end: at, text: eol + lines.join(eol) }
}

function insertInBrackets(parent: ConfigNode & { kind: 'map' | 'list' }, raw: string): Edit {
  const last = (parent.kind === 'map' ? parent.entries : parent.items).at(-1)
  const at = last?.end ?? parent.start + 1
  return { start: at, end: at, text: last === undefined ? raw : `, ${raw}` }
}

function addSection(place: EntryPlace, entry: object, eol: string): Edit {
  const { text, root, section, name, isListed } = place
  const [key = ''] = section
  const empty = root?.kind === 'map' ? root.entries.find((item) => item.key === key) : undefined
  if (empty !== undefined) {
    const end = text.indexOf(':', empty.start + key.length) + 1
    const server = JSON.stringify(isListed ? [{ name, ...entry }] : { [name]: entry })
    return { start: end, end, text: ` ${server}` }
  }
  const lines = isListed
    ? render({ name, ...entry }).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)
    : render({ [name]: entry }).map((line) => `  ${line}`)
  const added = [`${key}:`, ...lines].join(eol)
  const end = text.length
  if (text === '' || text.endsWith('\n')) return { start: end, end, text: added + eol }
  return { start: end, end, text: eol + added }
}

function cutFromBrackets(
  places: readonly { start: number; end: number }[],
  index: number,
  target: { start: number; end: number },
): Edit {
  const before = places[index - 1]
  const after = places[index + 1]
  if (before !== undefined) return { start: before.end, end: target.end, text: '' }
  return { start: target.start, end: after?.start ?? target.end, text: '' }
}

function cutLines(text: string, target: { start: number; end: number }): Edit {
  const start = text.lastIndexOf('\n', target.start - 1)
  const from = start > 0 && text[start - 1] === '\r' ? start - 1 : start
  return { start: Math.max(0, from), end: endOfLines(text, target), text: '' }
}

function cutSection(text: string, top: ConfigEntry): Edit {
  const eol = lineBreak(text)
  const end = endOfLines(text, top)
  const isLast = end === text.length
  const start = isLast && top.start >= eol.length ? top.start - eol.length : top.start
  return { start, end: isLast ? end : end + eol.length, text: '' }
}

/** A value as lines of YAML: mappings by lines, all else as JSON, which YAML reads. */
function render(value: object): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = PLAIN.test(name) ? name : JSON.stringify(name)
    const isBlock = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    return isBlock && Object.keys(inner).length > 0
      ? [`${key}:`, ...render(inner).map((line) => `  ${line}`)]
      : [`${key}: ${JSON.stringify(inner)}`]
  })
}

const PLAIN = /^[A-Za-z_][\w-]*$/
