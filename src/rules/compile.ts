import { SallyportError } from '../core/errors.ts'
import type { FamilyId } from '../core/finding.ts'
import type { Engine } from './engine.ts'
import type { Rule } from './schema.ts'

/** Finds the rules that match a text. */
export type RuleMatcher = (text: string) => Rule[]

/** One set a family: a single set over the whole pack outgrows its automaton's memory sooner. */
export function compileRules(rules: readonly Rule[], engine: Engine): RuleMatcher {
  const families = new Map<FamilyId, Rule[]>()
  for (const rule of rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule])
  const sets = [...families.values()].map((family) => ({
    family,
    set: compileFamily(family, engine),
  }))
  return (text) =>
    sets.flatMap(({ family, set }) => set.match(text).flatMap((index) => family[index] ?? []))
}

function compileFamily(rules: readonly Rule[], engine: Engine) {
  try {
    return engine.compile(rules.map(({ pattern }) => pattern))
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
