import { existsSync } from 'node:fs'
import type { Detector } from '../core/detector.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { COMPILED_PACK, RULES_FOLDER, VERSION } from '../paths.ts'
import { createRulesDetector } from '../rules/detector.ts'
import type { Engine } from '../rules/engine.ts'
import { loadRules } from '../rules/load.ts'
import { type LoadedPack, loadCompiledPack } from '../rules/pack-file.ts'
import type { Rule } from '../rules/schema.ts'
import type { Check } from './check.ts'
import { REINSTALL } from './installation.ts'

type Checked<T> = { check: Check; loaded?: T }

/** Our pack and the rules of the user's own folders; the detector where both can be used. */
export function checkRules(
  folders: readonly string[],
  engine: Engine,
): { checks: Check[]; detector: Detector | undefined } {
  const pack = checkPack(engine)
  const own = folders.length === 0 ? undefined : checkOwnRules(folders, engine)
  const checks = own === undefined ? [pack.check] : [pack.check, own.check]
  if (pack.loaded === undefined || checks.some(({ status }) => status === 'problem')) {
    return { checks, detector: undefined }
  }
  const rules = [...pack.loaded.rules, ...(own?.loaded ?? [])]
  return { checks, detector: createRulesDetector({ ...pack.loaded, rules, engine }) }
}

function checkPack(engine: Engine): Checked<LoadedPack> {
  const looked = { part: 'rules', name: 'rule pack' } as const
  try {
    const loaded = loadCompiledPack(COMPILED_PACK, RULES_FOLDER, VERSION)
    const stable = loaded.rules.filter(({ status }) => status === 'stable').length
    if (stable === 0) throw new SallyportError('RULES_INVALID', 'expected rules, got none')
    createRulesDetector({ ...loaded, engine })
    const from = existsSync(COMPILED_PACK) ? '' : ', read from YAML: slower to start'
    const detail = `${loaded.pack?.version ?? 'no version'}, ${stable} rules in ${engine.name}${from}`
    return { loaded, check: { ...looked, status: 'ok', detail } }
  } catch (cause) {
    const mend = 'bring the files of the package back:'
    const detail = describe(cause)
    const exit = EXIT.config
    return { check: { ...looked, status: 'problem', detail, mend, command: REINSTALL, exit } }
  }
}

function checkOwnRules(folders: readonly string[], engine: Engine): Checked<Rule[]> {
  const looked = { part: 'rules', name: 'own rules' } as const
  try {
    const { rules } = loadRules(folders, VERSION, RULES_FOLDER)
    const bad = rules.filter(({ pattern }) => pattern !== undefined && !compiles(pattern, engine))
    if (bad.length > 0) {
      const ids = bad.map(({ id }) => id).join(', ')
      throw new SallyportError('RULES_INVALID', `expected RE2 syntax in the patterns of ${ids}`)
    }
    const stable = rules.filter(({ status }) => status === 'stable').length
    const detail = `${stable} of ${rules.length} are stable and run, ${folders.length} folder(s)`
    return { loaded: rules, check: { ...looked, status: 'ok', detail } }
  } catch (cause) {
    const mend = 'mend the rules, as docs/WRITING-RULES.md explains them, and check each folder:'
    const command = 'sallyport rules check FOLDER'
    const detail = describe(cause)
    return { check: { ...looked, status: 'problem', detail, mend, command, exit: EXIT.config } }
  }
}

function compiles(pattern: string, engine: Engine): boolean {
  try {
    engine.compile([pattern])
    return true
  } catch {
    // The engine's message quotes the pattern; the rule's id says enough.
    return false
  }
}

/** Messages that are not ours may quote a pattern. */
function describe(cause: unknown): string {
  if (cause instanceof SallyportError) return `${cause.code}: ${cause.message}`
  return 'RULES_INVALID: the rules cannot be used as they are'
}
