import { type AST, parseTOML } from 'toml-eslint-parser'
import { at, type ConfigNode, type ListNode, MAX_DEPTH, type MapNode } from './config-node.ts'
import { type Edit, indentAt, lineBreak, lineEnd, lineStart, type Syntax } from './syntax.ts'

/** TOML, changed as text: its tables and comments stay where they are. */
export const toml: Syntax = {
  parse(text) {
    try {
      return { root: toRoot(parseTOML(text)) }
    } catch (cause) {
      const offset = cause instanceof Error && 'index' in cause ? Number(cause.index) : 0
      return { offset: Number.isFinite(offset) ? offset : 0 }
    }
  },
  add({ text, section, name }, entry) {
    const eol = lineBreak(text)
    const header = `[${[...section, name].map(key).join('.')}]`
    const lines = Object.entries(entry).map(([name, value]) => `${key(name)} = ${literal(value)}`)
    const table = [header, ...lines].join(eol)
    const end = text.length
    if (text === '') return [{ start: 0, end, text: table + eol }]
    const isClosed = text.endsWith('\n')
    return [{ start: end, end, text: isClosed ? eol + table + eol : eol + eol + table }]
  },
  remove({ text, root, section, name }) {
    const ast = parseTOML(text)
    const isOurs = (path: readonly (string | number)[]) =>
      [...section, name].every((part, index) => path[index] === part)
    const tables = ast.body[0].body.flatMap((node) =>
      node.type === 'TOMLTable' && isOurs(node.resolvedKey) ? [cutTable(text, node.range)] : [],
    )
    if (tables.length > 0) return tables
    const parent = at(root, section)
    const entry =
      parent?.kind === 'map' ? parent.entries.find(({ key }) => key === name) : undefined
    return entry === undefined ? [] : [cutEntry(text, entry, parent as MapNode)]
  },
  quote: (value) => JSON.stringify(value),
  ownKey: (name) => `${key(name)}=`,
  keyGap: (text, keyStart, style) =>
    style === 'flow' ? ', ' : lineBreak(text) + indentAt(text, keyStart),
  itemGap: () => ', ',
}

function toRoot(ast: AST.TOMLProgram): MapNode {
  const [top] = ast.body
  const root = emptyMap(top.range)
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') addPair(root, node, 0)
    else {
      const table = descend(root, node.resolvedKey, node.range)
      for (const pair of node.body) addPair(table, pair, 0)
    }
  }
  return root
}

function emptyMap([start, end]: AST.Range): MapNode {
  return { kind: 'map', style: 'block', start, end, entries: [] }
}

/** The mapping at a path of keys and indices of lists; made where it is missing. */
function descend(root: MapNode, path: readonly (string | number)[], range: AST.Range): MapNode {
  if (path.length > MAX_DEPTH) throw new RangeError('nested too deep')
  let map = root
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number') continue
    const position = path[index + 1]
    map = typeof position === 'number' ? item(map, part, position, range) : mapAt(map, part, range)
  }
  return map
}

function mapAt(map: MapNode, name: string, range: AST.Range): MapNode {
  const found = map.entries.find((entry) => entry.key === name)?.value
  if (found?.kind === 'map') return found
  const made = emptyMap(range)
  map.entries.push({ key: name, start: range[0], end: range[1], value: made })
  return made
}

function item(map: MapNode, name: string, index: number, range: AST.Range): MapNode {
  let list = map.entries.find((entry) => entry.key === name)?.value as ListNode | undefined
  if (list?.kind !== 'list') {
    list = { kind: 'list', style: 'block', start: range[0], end: range[1], items: [] }
    map.entries.push({ key: name, start: range[0], end: range[1], value: list })
  }
  const found = list.items[index]
  if (found?.kind === 'map') return found
  const made = emptyMap(range)
  list.items.push(made)
  return made
}

function addPair(map: MapNode, pair: AST.TOMLKeyValue, depth: number): void {
  const names = pair.key.keys.map((name) => (name.type === 'TOMLBare' ? name.name : name.value))
  const last = names.pop() ?? ''
  const parent = names.reduce((node, name) => mapAt(node, name, pair.range), map)
  const [start, end] = pair.range
  parent.entries.push({ key: last, start, end, value: toNode(pair.value, depth + 1) })
}

function toNode(node: AST.TOMLContentNode, depth: number): ConfigNode {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep')
  const [start, end] = node.range
  switch (node.type) {
    case 'TOMLArray': {
      const items = node.elements.map((element) => toNode(element, depth + 1))
      return { kind: 'list', style: 'flow', start, end, items }
    }
    case 'TOMLInlineTable': {
      const map: MapNode = { kind: 'map', style: 'flow', start, end, entries: [] }
      for (const pair of node.body) addPair(map, pair, depth)
      return map
    }
    case 'TOMLValue': {
      const { value } = node
      const known = typeof value === 'string' || typeof value === 'boolean' ? value : undefined
      return { kind: 'scalar', start, end, value: known ?? String(value) }
    }
  }
}

/** A table with the blank line before it; at the end of a file that no line break ends, both of them. */
function cutTable(text: string, [tableStart, tableEnd]: AST.Range): Edit {
  const eol = lineBreak(text)
  const lastLine = lineEnd(text, tableEnd)
  const isLast = lastLine === text.length
  const end = isLast ? lastLine : lastLine + eol.length
  let start = lineStart(text, tableStart)
  const blank = isLast ? eol + eol : eol
  const isParted = isLast || text.slice(0, start).endsWith(eol + eol)
  if (isParted && text.slice(0, start).endsWith(blank)) start -= blank.length
  return { start, end, text: '' }
}

function cutEntry(text: string, entry: { start: number; end: number }, parent: MapNode): Edit {
  if (parent.style === 'flow') {
    const index = parent.entries.findIndex(({ start }) => start === entry.start)
    const before = parent.entries[index - 1]
    const after = parent.entries[index + 1]
    if (before !== undefined) return { start: before.end, end: entry.end, text: '' }
    return { start: entry.start, end: after?.start ?? entry.end, text: '' }
  }
  const end = Math.min(text.length, lineEnd(text, entry.end) + lineBreak(text).length)
  return { start: lineStart(text, entry.start), end, text: '' }
}

const BARE = /^[A-Za-z0-9_-]+$/
const key = (name: string) => (BARE.test(name) ? name : JSON.stringify(name))

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value).map(([name, inner]) => `${key(name)} = ${literal(inner)}`)
  return `{ ${pairs.join(', ')} }`
}
