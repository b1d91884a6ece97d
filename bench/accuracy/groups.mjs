// @ts-check

/**
 * Map.groupBy, which Node 20 does not have.
 * @template T @param {Iterable<T>} items @param {(item: T) => string} keyOf
 */
export function groupBy(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
