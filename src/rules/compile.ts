import { SallyportError } from '../core/errors.ts'
import type { Engine } from './engine.ts'
import { type ActiveRule, SCRIPTS, type Script } from './schema.ts'
import { scriptsOf } from './scripts.ts'
import { cutSlices } from './slices.ts'

type Matched = {
  rules: Set<ActiveRule>
  /** False when the deadline came before the text's end. */
  complete: boolean
}

/** Finds the rules that match a text: all, or those that may be found `among` others. */
export type RuleMatcher = (
  text: string,
  deadline: number,
  among?: ReadonlySet<ActiveRule>,
) => Matched

/**
 * Rules in one set, and the length of their patterns together. An automaton's states are the combinations
 * of its rules' half-finished matches: hostile text reaches several times fewer of them in small sets,
 * long patterns fill RE2's memory and thrash, and honest text pays for every further set.
 * docs/decisions/0005-small-sets.md has the figures.
 */
const RULES_PER_SET = 12
const PATTERN_LENGTH_PER_SET = 16_000

type CompiledSet = { rules: readonly ActiveRule[]; match(slice: Buffer): number[] }

/** Rules of one script; compiled when the first text with its letters comes. */
type ScriptSets = { script: Script | undefined; sets(): readonly CompiledSet[] }

export function compileRules(rules: readonly ActiveRule[], engine: Engine): RuleMatcher {
  const byScript = [undefined, ...SCRIPTS].map((script) =>
    compileScript(
      script,
      rules.filter((rule) => rule.script === script),
      engine,
    ),
  )
  return (text, deadline, among) => {
    const scripts = scriptsOf(text)
    const sets = byScript
      .filter(({ script }) => script === undefined || scripts.has(script))
      .flatMap((group) => group.sets())
      .filter((set) => among === undefined || set.rules.some((rule) => among.has(rule)))
    const rules = new Set<ActiveRule>()
    for (const slice of cutSlices(text)) {
      for (const set of sets) {
        if (performance.now() > deadline) return { rules, complete: false }
        for (const rule of matchSet(set, slice)) rules.add(rule)
      }
    }
    return { rules, complete: true }
  }
}

function matchSet({ rules, match }: CompiledSet, slice: Buffer): ActiveRule[] {
  return match(slice).flatMap((index) => rules[index] ?? [])
}

function compileScript(
  script: Script | undefined,
  rules: readonly ActiveRule[],
  engine: Engine,
): ScriptSets {
  let compiled: readonly CompiledSet[] | undefined
  const sets = () => {
    compiled ??= chunk(rules).flatMap((part) => compileSets(part, engine))
    return compiled
  }
  if (script === undefined) sets()
  return { script, sets }
}

function chunk(rules: readonly ActiveRule[]): (readonly ActiveRule[])[] {
  const parts: ActiveRule[][] = []
  let length = 0
  for (const rule of rules) {
    const part = parts.at(-1)
    length += rule.pattern?.length ?? 0
    if (part !== undefined && part.length < RULES_PER_SET && length <= PATTERN_LENGTH_PER_SET) {
      part.push(rule)
    } else {
      parts.push([rule])
      length = rule.pattern?.length ?? 0
    }
  }
  return parts
}

/** One set of the rules, or several where they do not fit into an automaton's memory together. */
function compileSets(rules: readonly ActiveRule[], engine: Engine): CompiledSet[] {
  try {
    const set = engine.compile(rules.map(({ pattern = '' }) => byLine(pattern)))
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

/** `^` and `$` stand for the ends of a line: the views of a text are matched as lines of one. */
export function byLine(pattern: string): string {
  return `(?m)${pattern}`
}

export function compiles(pattern: string, engine: Engine): boolean {
  try {
    engine.compile([pattern])
    return true
  } catch {
    return false
  }
}
