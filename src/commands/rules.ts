import type { Config } from '../config.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { createLog } from '../log.ts'
import { RULES_FOLDER } from '../paths.ts'
import { wireScanner } from '../preset.ts'
import { checkRules } from '../rules/check.ts'
import { loadNative, nativeEngine, re2jsEngine } from '../rules/engine.ts'
import { describeProblems } from '../rules/load.ts'
import { buildViews } from '../text/views.ts'

/** `sallyport rules list`: every rule that is loaded, one a line. */
export async function runRulesList(config: Config, json: boolean): Promise<ExitCode> {
  const scanner = wireScanner(config, createLog(config.log_level))
  const rules = await scanner.rules()
  const width = Math.max(...rules.map(({ rule_id }) => rule_id.length), 'pi-001  '.length)
  const lines = rules.map(({ rule_id, family, severity, signal, name }) =>
    [rule_id.padEnd(width), family, severity.padEnd(8), signal, name].join('  '),
  )
  process.stdout.write(json ? `${JSON.stringify(rules, undefined, 2)}\n` : `${lines.join('\n')}\n`)
  await scanner.close()
  return EXIT.clean
}

/** `sallyport rules show ID`: what a rule finds, what to do, where it errs. */
export async function runRulesShow(config: Config, ruleId: string): Promise<ExitCode> {
  const scanner = wireScanner(config, createLog(config.log_level))
  try {
    process.stdout.write(`${JSON.stringify(await scanner.ruleInfo(ruleId), undefined, 2)}\n`)
    return EXIT.clean
  } finally {
    await scanner.close()
  }
}

/** `sallyport rules check [DIR]`: every rule of the folder against its own texts, on each engine. */
export function runRulesCheck(folder: string | undefined): ExitCode {
  const native = loadNative()
  const engines = [...(native === undefined ? [] : [nativeEngine(native)]), re2jsEngine]
  const viewsOf = (text: string) => buildViews(text).views
  const folders = [folder ?? RULES_FOLDER]
  const { rules, texts, problems } = checkRules(folders, engines, viewsOf, RULES_FOLDER)
  if (problems.length > 0) throw new SallyportError('RULES_INVALID', describeProblems(problems))
  const names = engines.map(({ name }) => name).join(' and ')
  const hold = rules === 1 ? '1 rule holds on its' : `${rules} rules hold on their`
  process.stdout.write(`${hold} ${texts} texts in ${names}\n`)
  return EXIT.clean
}
