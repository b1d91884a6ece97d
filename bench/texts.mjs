// @ts-check
// Makers of texts: each is a function of length in UTF-16 units and seed.

/** A text that repeats one unit. @param {string} unit */
export function repeated(unit) {
  /** @param {number} length */
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** A text of parts in random order. @param {string} parts separated by `|`; an empty part is a `|` */
export function mixtureOf(parts) {
  const units = parts.split('|').map((part) => (part === '' ? '|' : part))
  return mixed((pick) => pick(units))
}

/** A text put together piece by piece. @param {(pick: (from: readonly string[]) => string) => string} next */
export function mixed(next) {
  /** @param {number} length @param {number} seed */
  return (length, seed) => {
    const random = mulberry32(seed)
    /** @param {readonly string[]} from */
    const pick = (from) => from[Math.floor(random() * from.length)] ?? ''
    let text = ''
    while (text.length < length) text += next(pick)
    return text.slice(0, length)
  }
}

/** A small seeded generator; Math.random cannot be seeded. @param {number} seed */
export function mulberry32(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32
  }
}
