import { createRequire } from 'node:module'
import { RE2Set } from 're2js'

/** Many patterns compiled into one automaton: a text is read once for all of them, in linear time. */
type PatternSet = {
  /** Indices of the patterns found anywhere in the text (or its UTF-8), ascending. */
  match(text: string | Buffer): number[]
}

export type Engine = {
  name: 're2' | 're2js'
  /** Throws when a pattern is not RE2 syntax. */
  compile(patterns: readonly string[]): PatternSet
}

/** Bytes for one set's automaton, RE2's own default. Hostile text fills it in every set of the pack. */
const MAX_MEMORY_BYTES = 8 * 1024 * 1024

type NativeRe2 = typeof import('re2')

/** Native RE2 where it is installed, else the same syntax in JavaScript. This is the only choice point. */
export function chooseEngine(): Engine {
  const native = loadNative()
  return native === undefined ? re2jsEngine : nativeEngine(native)
}

/** Native RE2, or undefined: npm 12 blocks the install script that builds it. */
export function loadNative(): NativeRe2 | undefined {
  try {
    return createRequire(import.meta.url)('re2') as NativeRe2
  } catch {
    // Not built for this platform, or not installed: the JavaScript engine serves, and stderr says so.
    return undefined
  }
}

/** Whether the package is there, built or not. */
export function isNativeInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('re2')
    return true
  } catch {
    // Left out, as optional dependencies may be.
    return false
  }
}

export function nativeEngine(RE2: NativeRe2): Engine {
  return {
    name: 're2',
    compile(patterns) {
      // Older versions of re2, the newest for Node 20 among them, ignore and do not type `maxMem`.
      const options: object = { maxMem: MAX_MEMORY_BYTES }
      const set = new RE2.Set([...patterns], '', options)
      return { match: (text) => set.match(text).sort(ascending) }
    },
  }
}

export const re2jsEngine: Engine = {
  name: 're2js',
  compile(patterns) {
    const set = new RE2Set(RE2Set.UNANCHORED, 0, MAX_MEMORY_BYTES)
    for (const pattern of patterns) set.add(pattern)
    set.compile()
    return { match: (text) => set.match(text).sort(ascending) }
  },
}

function ascending(a: number, b: number): number {
  return a - b
}
