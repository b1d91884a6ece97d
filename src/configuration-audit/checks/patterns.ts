import { type Found, flagPairs, type Subject } from '../subject.ts'
import { PATTERN_RULES } from './pattern-rules.ts'

/** Many patterns in RE2 syntax, read at once and in linear time. */
export type CompilePatterns = (patterns: readonly string[]) => {
  match(text: string): number[]
}

/** All patterns over all values of a server, and the places where they were found. */
export function createPatternCheck(compile: CompilePatterns): (subject: Subject) => Found[] {
  const sets = (['argument', 'variable', 'script'] as const).map((on) => {
    const rules = PATTERN_RULES.filter((rule) => rule.on === on)
    return { on, rules, set: compile(rules.map(({ pattern }) => pattern)) }
  })
  return (subject) => {
    const { server, launch } = subject
    const texts = {
      argument: flagPairs(launch.args).map((text) => ({ text, place: 'arguments' })),
      variable: server.env.map(([name, value]) => ({
        text: `${name}=${value}`,
        place: `variable ${name}`,
      })),
      script: launch.script === undefined ? [] : [{ text: launch.script, place: 'arguments' }],
    }
    return sets.flatMap(({ on, rules, set }) =>
      texts[on].flatMap(({ text, place }) =>
        set
          .match(text)
          .flatMap((index) => rules[index] ?? [])
          .filter(({ runner }) => runner === undefined || runner === launch.fetched?.runner)
          .map(({ code }) => ({ code, file: subject.file, subject, place })),
      ),
    )
  }
}
