import type { View } from '../core/detector.ts'
import { compileRules, compiles } from './compile.ts'
import type { Engine } from './engine.ts'
import { judge } from './judge.ts'
import { type RuleFile, readRules } from './load.ts'
import { matchViews } from './match-views.ts'
import type { Problem } from './yaml-file.ts'

export type CheckReport = { rules: number; texts: number; problems: Problem[] }

/** Tells the views of a text; made by src/text, which this folder does not know. */
type ViewsOf = (text: string) => readonly View[]

/** Whether a rule finds a text. */
type Finder = (text: string) => boolean

/** Holds every rule of the folders to its own texts, on each engine given. */
export function checkRules(
  folders: readonly string[],
  engines: readonly Engine[],
  viewsOf: ViewsOf,
): CheckReport {
  const { rules, problems } = readRules(folders)
  for (const engine of engines) {
    for (const ruleFile of rules) {
      if (ruleFile.rule.pattern !== undefined) problems.push(...checkPattern(ruleFile, engine))
    }
  }
  // A view's rule is found beside another, so it is held to its texts once all others are whole.
  if (problems.length === 0) {
    for (const engine of engines) problems.push(...checkViewRules(rules, engine, viewsOf))
  }
  const texts = rules.map(({ rule }) => rule.tests.match.length + rule.tests.pass.length)
  return { rules: rules.length, texts: texts.reduce((sum, count) => sum + count, 0), problems }
}

function checkPattern(ruleFile: RuleFile, engine: Engine): Problem[] {
  const { file, rule } = ruleFile
  const { pattern = '' } = rule
  if (!compiles(pattern, engine)) {
    const message = `pattern: expected RE2 syntax, refused by ${engine.name}`
    return [{ file, line: 1, code: 'PATTERN', message }]
  }
  const set = engine.compile([pattern])
  return checkTexts(ruleFile, engine, (text) => set.match(text.toWellFormed()).length > 0)
}

function checkViewRules(
  files: readonly RuleFile[],
  engine: Engine,
  viewsOf: ViewsOf,
): Problem[] {
  const rules = files.map(({ rule }) => rule)
  const viewRules = new Map(rules.flatMap((rule) => (rule.view ? [[rule.view, rule]] : [])))
  if (viewRules.size === 0) return []
  const weights = { confidenceOf: () => 1, quoted: 1, viewRules }
  const match = compileRules(
    rules.filter(({ pattern }) => pattern !== undefined),
    engine,
  )
  return files
    .filter(({ rule }) => rule.view !== undefined)
    .flatMap((ruleFile) =>
      checkTexts(ruleFile, engine, (text) => {
        const { found } = matchViews(match, viewsOf(text), Number.POSITIVE_INFINITY)
        const ids = judge(found, weights).map(({ finding }) => finding.rule_id)
        return ids.includes(ruleFile.rule.id)
      }),
    )
}

function checkTexts({ file, rule }: RuleFile, engine: Engine, finds: Finder): Problem[] {
  const problem = (code: string, message: string) => [
    { file, line: 1, code, message: `${message} in ${engine.name}` },
  ]
  return [
    ...rule.tests.match.flatMap((text, index) =>
      finds(text) ? [] : problem('TEST_MATCH', `tests.match.${index}: no match`),
    ),
    ...rule.tests.pass.flatMap((text, index) =>
      finds(text) ? problem('TEST_PASS', `tests.pass.${index}: matches`) : [],
    ),
  ]
}
