import { SallyportError } from '../core/errors.ts'
import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../core/limits.ts'
import type { Engine } from './engine.ts'
import type { Rule } from './schema.ts'

export type Matched = {
  rules: Set<Rule>
  /** False when the deadline came before the text's end. */
  complete: boolean
}

/** Finds the rules that match a text: all, or those that may be found `among` others. */
export type RuleMatcher = (text: string, deadline: number, among?: ReadonlySet<Rule>) => Matched

/**
 * Rules in one set. An automaton's states are the combinations of its rules' half-finished matches:
 * hostile text reaches several times fewer of them in small sets, and honest text pays little for it.
 */
const RULES_PER_SET = 8

type CompiledSet = { rules: readonly Rule[]; match(slice: Buffer): number[] }

export function compileRules(rules: readonly Rule[], engine: Engine): RuleMatcher {
  const sets: CompiledSet[] = []
  for (let from = 0; from < rules.length; from += RULES_PER_SET) {
    sets.push(...compileSets(rules.slice(from, from + RULES_PER_SET), engine))
  }
  return (text, deadline, among) => {
    const wanted =
      among === undefined ? sets : sets.filter(({ rules }) => rules.some((rule) => among.has(rule)))
    const found = new Set<Rule>()
    for (const slice of cutSlices(text)) {
      for (const set of wanted) {
        if (performance.now() > deadline) return { rules: found, complete: false }
        for (const index of set.match(slice)) {
          const rule = set.rules[index]
          if (rule !== undefined) found.add(rule)
        }
      }
    }
    return { rules: found, complete: true }
  }
}

/** As UTF-8, which the engines read: encoded once, not once a set. */
function* cutSlices(text: string): Generator<Buffer> {
  const stride = RULE_SLICE_LENGTH - RULE_SLICE_OVERLAP
  for (let from = 0; from === 0 || from + RULE_SLICE_OVERLAP < text.length; from += stride) {
    yield Buffer.from(text.slice(from, from + RULE_SLICE_LENGTH), 'utf8')
  }
}

/** One set of the rules, or several where they do not fit into an automaton's memory together. */
function compileSets(rules: readonly Rule[], engine: Engine): CompiledSet[] {
  try {
    const set = engine.compile(rules.map(({ pattern }) => pattern ?? ''))
    return [{ rules, match: (slice) => set.match(slice) }]
  } catch {
    const half = Math.ceil(rules.length / 2)
    if (rules.length > 1) {
      return [rules.slice(0, half), rules.slice(half)].flatMap((part) => compileSets(part, engine))
    }
    throw new SallyportError(
      'RULES_INVALID',
      `expected RE2 syntax (no look-around, no back-references) in the pattern of: ${rules[0]?.id}`,
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
