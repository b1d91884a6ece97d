export type Holder = Record<string, unknown> | unknown[]

export function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

/** A value as an object to read from; what is none has nothing in it. */
export function asRecord(value: unknown): Record<string, unknown> {
  return isHolder(value) && !Array.isArray(value) ? value : {}
}

/** Sets by definition, not assignment: `__proto__` is a key like any other in JSON. */
export function put(holder: Holder, key: string | number, value: unknown): void {
  const flags = { writable: true, enumerable: true, configurable: true }
  Object.defineProperty(holder, key, { value, ...flags })
}

/** Gives keys another name in their old places, with a number where one is taken. */
export function renameKeys(holder: Holder, keys: ReadonlySet<string>, newName: string): void {
  if (Array.isArray(holder)) return
  const entries = Object.entries(holder)
  const taken = new Set(entries.map(([key]) => key))
  for (const key of taken) delete holder[key]
  let count = 1
  for (const [key, value] of entries) {
    let name = key
    while (keys.has(key) && taken.has(name)) {
      name = count === 1 ? newName : `${newName} (${count})`
      count += 1
    }
    taken.add(name)
    put(holder, name, value)
  }
}
