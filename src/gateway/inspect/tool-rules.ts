import type { EffectivePolicy } from '../../policy/effective.ts'
import type { ArgumentRule } from '../../policy/gateway-policy.ts'
import type { Engine } from '../../rules/engine.ts'

/** Which of the policy's own rules a tool call meets. */
export type ToolRules = {
  /** Whether the lists let the tool be called, or be seen at all. */
  allows(tool: string): boolean
  /** Rules that hold for a call with these strings, in the policy's order. */
  matching(tool: string, texts: readonly string[]): ArgumentRule[]
  /** Whether a rule that redacts matches one string. */
  redacts(tool: string, text: string): boolean
}

type Test = (text: string) => boolean

/** Globs and patterns run in the rules' engine: names and arguments are not ours, and it is linear. */
export function compileToolRules(policy: EffectivePolicy, engine: Engine): ToolRules {
  const denied = anyOf(policy.deny.map(globPattern), engine)
  const allowed =
    policy.allow === undefined ? () => true : anyOf(policy.allow.map(globPattern), engine)
  const rules = policy.arguments.map((rule) => ({
    rule,
    isOfTool: anyOf([globPattern(rule.tool)], engine),
    isFound: rule.pattern === undefined ? undefined : anyOf([rule.pattern], engine),
  }))
  return {
    allows: (tool) => allowed(tool) && !denied(tool),
    matching: (tool, texts) =>
      rules
        .filter(({ isOfTool, isFound }) => {
          return isOfTool(tool) && (isFound === undefined || texts.some(isFound))
        })
        .map(({ rule }) => rule),
    redacts: (tool, text) =>
      rules.some(
        ({ rule, isOfTool, isFound }) =>
          rule.action === 'redact' && isOfTool(tool) && isFound?.(text) === true,
      ),
  }
}

function anyOf(patterns: readonly string[], engine: Engine): Test {
  if (patterns.length === 0) return () => false
  const set = engine.compile(patterns)
  return (text) => set.match(text.toWellFormed()).length > 0
}

/** The whole name, with `*` for any characters and `?` for one. */
function globPattern(glob: string): string {
  const body = glob.replace(/[\\^$.*+?()[\]{}|]/g, (mark) => GLOB_MARKS[mark] ?? `\\${mark}`)
  return `(?s)\\A${body}\\z`
}

const GLOB_MARKS: Partial<Record<string, string>> = { '*': '.*', '?': '.' }
