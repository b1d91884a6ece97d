import { compiles } from './compile.ts'
import type { Engine } from './engine.ts'
import { type RuleFile, readRules } from './load.ts'
import type { Problem } from './yaml-file.ts'

export type CheckReport = { rules: number; texts: number; problems: Problem[] }

/** Holds every rule of the folders to its own texts, on each engine given. */
export function checkRules(folders: readonly string[], engines: readonly Engine[]): CheckReport {
  const { rules, problems } = readRules(folders)
  for (const engine of engines) {
    for (const ruleFile of rules) problems.push(...checkRule(ruleFile, engine))
  }
  const texts = rules.map(({ rule }) => rule.tests.match.length + rule.tests.pass.length)
  return { rules: rules.length, texts: texts.reduce((sum, count) => sum + count, 0), problems }
}

function checkRule({ file, rule }: RuleFile, engine: Engine): Problem[] {
  const problem = (code: string, message: string) => ({ file, line: 1, code, message })
  if (!compiles(rule.pattern, engine)) {
    return [problem('PATTERN', `pattern: expected RE2 syntax, refused by ${engine.name}`)]
  }
  const set = engine.compile([rule.pattern])
  const found = (text: string) => set.match(text.toWellFormed()).length > 0
  return [
    ...rule.tests.match.flatMap((text, index) =>
      found(text)
        ? []
        : [problem('TEST_MATCH', `tests.match.${index}: no match in ${engine.name}`)],
    ),
    ...rule.tests.pass.flatMap((text, index) =>
      found(text) ? [problem('TEST_PASS', `tests.pass.${index}: matches in ${engine.name}`)] : [],
    ),
  ]
}
