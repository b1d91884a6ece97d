import { SallyportError } from '../core/errors.ts'
import type { FamilyId } from '../core/finding.ts'
import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../core/limits.ts'
import type { Engine } from './engine.ts'
import type { Rule } from './schema.ts'

/** Finds the rules that match a text; `complete` is false when the deadline came before its end. */
export type RuleMatcher = (text: string, deadline: number) => { rules: Rule[]; complete: boolean }

/** One set a family: a single set over the whole pack outgrows its automaton's memory sooner. */
export function compileRules(rules: readonly Rule[], engine: Engine): RuleMatcher {
  const families = new Map<FamilyId, Rule[]>()
  for (const rule of rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule])
  const sets = [...families.values()].map((family) => compileFamily(family, engine))
  return (text, deadline) => {
    const found = new Set<Rule>()
    for (const slice of cutSlices(text)) {
      for (const matchFamily of sets) {
        if (performance.now() > deadline) return { rules: [...found], complete: false }
        for (const rule of matchFamily(slice)) found.add(rule)
      }
    }
    return { rules: [...found], complete: true }
  }
}

function* cutSlices(text: string): Generator<string> {
  const stride = RULE_SLICE_LENGTH - RULE_SLICE_OVERLAP
  for (let from = 0; from === 0 || from + RULE_SLICE_OVERLAP < text.length; from += stride) {
    // A cut may part a surrogate pair, and half of one is not text to RE2.
    yield text.slice(from, from + RULE_SLICE_LENGTH).toWellFormed()
  }
}

function compileFamily(rules: readonly Rule[], engine: Engine): (slice: string) => Rule[] {
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
