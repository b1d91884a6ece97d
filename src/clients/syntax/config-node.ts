/** A place in a configuration file; offsets are UTF-16 units of its text. */
type Span = { start: number; end: number }

/** What a JSON, TOML or YAML file says, and where: enough to change one value and nothing beside it. */
export type ConfigNode = MapNode | ListNode | ScalarNode
export type MapNode = Span & { kind: 'map'; style: Style; entries: ConfigEntry[] }
export type ListNode = Span & { kind: 'list'; style: Style; items: ConfigNode[] }
export type ScalarNode = Span & { kind: 'scalar'; value: Scalar }
export type Scalar = string | number | boolean | null

/** `flow` is written with brackets, `block` by lines (YAML) or tables (TOML). */
export type Style = 'flow' | 'block'

/** One key of a mapping; a key that is written twice has two entries. The span runs from key to value. */
export type ConfigEntry = Span & { key: string; value: ConfigNode }

/** Deeper nesting than any client's file has; hostile files nest to exhaust the stack. */
export const MAX_DEPTH = 64

/** The value of a key: of the last entry, as every parser of these formats takes it. */
export function child(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.findLast((entry) => entry.key === key)?.value
}

export function at(node: ConfigNode | undefined, path: readonly string[]): ConfigNode | undefined {
  return path.reduce<ConfigNode | undefined>(child, node)
}

export function text(node: ConfigNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

/** The texts of a list; numbers and booleans are written out, as clients pass them on. */
export function texts(node: ConfigNode | undefined): string[] {
  if (node?.kind !== 'list') return []
  return node.items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [],
  )
}

/** The texts of a mapping, in order, without what is no text, number or boolean. */
export function textEntries(node: ConfigNode | undefined): [string, string][] {
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key, value }) =>
    value.kind === 'scalar' && value.value !== null
      ? [[key, String(value.value)] satisfies [string, string]]
      : [],
  )
}
