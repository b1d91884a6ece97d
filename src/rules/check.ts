import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { View } from '../core/detector.ts'
import { byLine, compileRules, compiles } from './compile.ts'
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

/**
 * Holds every rule of the folders to its own texts, on each engine given. Where the folder of our pack
 * is given, rules outside of it may not take ids like ours.
 */
export function checkRules(
  folders: readonly string[],
  engines: readonly Engine[],
  viewsOf: ViewsOf,
  packFolder?: string,
): CheckReport {
  const { rules, problems } = readRules(folders, packFolder)
  const withPattern = rules.filter(({ rule }) => rule.pattern !== undefined)
  problems.push(
    ...onEach(engines, (engine) => withPattern.flatMap((file) => checkPattern(file, engine))),
  )
  // A view's rule is found beside another, so it is held to its texts once all others are whole.
  if (problems.length === 0) {
    problems.push(...onEach(engines, (engine) => checkViewRules(rules, engine, viewsOf)))
  }
  const texts = rules.map(({ rule }) => rule.tests.match.length + rule.tests.pass.length)
  return { rules: rules.length, texts: texts.reduce((sum, count) => sum + count, 0), problems }
}

/** What is wrong on some engine: once, with the engines it is wrong on. */
function onEach(engines: readonly Engine[], check: (engine: Engine) => Problem[]): Problem[] {
  const found = new Map<string, { problem: Problem; names: string[] }>()
  for (const engine of engines) {
    for (const problem of check(engine)) {
      const key = JSON.stringify(problem)
      const known = found.get(key) ?? { problem, names: [] }
      found.set(key, { problem, names: [...known.names, engine.name] })
    }
  }
  return [...found.values()].map(({ problem, names }) => ({
    ...problem,
    message: `${problem.message} (${names.join(', ')})`,
  }))
}

function checkPattern(ruleFile: RuleFile, engine: Engine): Problem[] {
  const { file, rule, lineOf } = ruleFile
  const { pattern = '' } = rule
  if (!compiles(pattern, engine)) {
    const message = `pattern: expected RE2 syntax; ${patternHint(pattern)}`
    return [{ file, line: lineOf(['pattern']), code: 'PATTERN', message }]
  }
  const set = engine.compile([byLine(pattern)])
  if (hasUnboundedGap(pattern)) {
    const message = 'pattern: expected a bounded gap such as (?:\\S+\\s+){0,4}, got .* or .+'
    return [{ file, line: lineOf(['pattern']), code: 'UNBOUNDED_GAP', message }]
  }
  return checkTexts(ruleFile, (text) => set.match(text.toWellFormed()).length > 0)
}

function checkViewRules(files: readonly RuleFile[], engine: Engine, viewsOf: ViewsOf): Problem[] {
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
      checkTexts(ruleFile, (text) => {
        const { found } = matchViews(match, viewsOf(text), Number.POSITIVE_INFINITY)
        const ids = judge(found, weights).map(({ finding }) => finding.rule_id)
        return ids.includes(ruleFile.rule.id)
      }),
    )
}

/** Which of the usual things that RE2 does not have it may be. The pattern itself is not told. */
function patternHint(pattern: string): string {
  if (/\(\?<?[=!]/.test(pattern)) return 'it has no look-ahead or look-behind'
  if (/\\[1-9]/.test(pattern)) return 'it has no back-references'
  return `${syntaxError(pattern)}; see https://github.com/google/re2/wiki/Syntax`
}

/** Whether a dot that is not escaped, nor in a class, is repeated without end. */
function hasUnboundedGap(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, '').replace(/\[\^?\]?[^\]]*\]/g, '')
  return /\.(?:[*+]|\{\d+,\})/.test(bare)
}

/** What is wrong, in words that do not quote the pattern as both engines' messages do. */
function syntaxError(pattern: string): string {
  try {
    RE2JS.compile(pattern)
  } catch (cause) {
    if (cause instanceof RE2JSSyntaxException) return cause.error
  }
  return 'it cannot be compiled'
}

function checkTexts({ file, rule, lineOf }: RuleFile, finds: Finder): Problem[] {
  const problem = (kind: 'match' | 'pass', index: number, what: string) => ({
    file,
    line: lineOf(['tests', kind, index]),
    code: `TEST_${kind.toUpperCase()}`,
    message: `tests.${kind}.${index}: ${what}; mend the rule or the text`,
  })
  const { match, pass } = rule.tests
  return [
    ...match.flatMap((text, index) =>
      finds(text) ? [] : [problem('match', index, 'the rule does not find this text')],
    ),
    ...pass.flatMap((text, index) =>
      finds(text) ? [problem('pass', index, 'the rule finds this text')] : [],
    ),
  ]
}
