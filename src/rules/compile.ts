import { SallyportError } from '../core/errors.ts'
import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../core/limits.ts'
import type { Engine } from './engine.ts'
import { type ActiveRule, SCRIPTS, type Script } from './schema.ts'
import { scriptsOf } from './scripts.ts'

export type Matched = {
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
 * Rules in one set. An automaton's states are the combinations of its rules' half-finished matches:
 * hostile text reaches several times fewer of them in small sets, and honest text pays little for it.
 */
const RULES_PER_SET = 8

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
    const found = new Set<ActiveRule>()
    for (const slice of cutSlices(text)) {
      for (const set of sets) {
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
  const parts: (readonly ActiveRule[])[] = []
  for (let from = 0; from < rules.length; from += RULES_PER_SET) {
    parts.push(rules.slice(from, from + RULES_PER_SET))
  }
  return parts
}

/** As UTF-8, which the engines read: encoded once, not once a set. */
function* cutSlices(text: string): Generator<Buffer> {
  const stride = RULE_SLICE_LENGTH - RULE_SLICE_OVERLAP
  for (let from = 0; from === 0 || from + RULE_SLICE_OVERLAP < text.length; from += stride) {
    yield Buffer.from(text.slice(from, from + RULE_SLICE_LENGTH), 'utf8')
  }
}

/** One set of the rules, or several where they do not fit into an automaton's memory together. */
function compileSets(rules: readonly ActiveRule[], engine: Engine): CompiledSet[] {
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
