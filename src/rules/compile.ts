import { SallyportError } from '../core/errors.ts'
import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../core/limits.ts'
import type { Engine } from './engine.ts'
import type { Rule } from './schema.ts'

/** Finds the rules that match a text; `complete` is false when the deadline came before its end. */
export type RuleMatcher = (text: string, deadline: number) => { rules: Rule[]; complete: boolean }

/**
 * Rules in one set. An automaton's states are the combinations of its rules' half-finished matches:
 * hostile text reaches several times fewer of them in small sets, and honest text pays little for it.
 */
const RULES_PER_SET = 6

export function compileRules(rules: readonly Rule[], engine: Engine): RuleMatcher {
  const sets: ((slice: Buffer) => Rule[])[] = []
  for (let from = 0; from < rules.length; from += RULES_PER_SET) {
    sets.push(compileSet(rules.slice(from, from + RULES_PER_SET), engine))
  }
  return (text, deadline) => {
    const found = new Set<Rule>()
    for (const slice of cutSlices(text)) {
      for (const matchSet of sets) {
        if (performance.now() > deadline) return { rules: [...found], complete: false }
        for (const rule of matchSet(slice)) found.add(rule)
      }
    }
    return { rules: [...found], complete: true }
  }
}

/** As UTF-8, which the engines read: encoded once, not once a set. */
function* cutSlices(text: string): Generator<Buffer> {
  const stride = RULE_SLICE_LENGTH - RULE_SLICE_OVERLAP
  for (let from = 0; from === 0 || from + RULE_SLICE_OVERLAP < text.length; from += stride) {
    yield Buffer.from(text.slice(from, from + RULE_SLICE_LENGTH), 'utf8')
  }
}

function compileSet(rules: readonly Rule[], engine: Engine): (slice: Buffer) => Rule[] {
  try {
    const set = engine.compile(rules.map(({ pattern }) => pattern))
    return (slice) => set.match(slice).flatMap((index) => rules[index] ?? [])
  } catch {
    const broken = rules.filter(({ pattern }) => !compiles(pattern, engine))
    const ids = broken.map(({ id }) => id).join(', ')
    throw new SallyportError(
      'RULES_INVALID',
      `expected RE2 syntax (no look-around, no back-references) in the pattern of: ${ids}`,
    )
  }
}

export function compiles(pattern: string, engine: Engine): boolean {
  try {
    engine.compile([pattern])
    return true
  } catch {
    return false
  }
}
