import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { MAX_RULE_FILES } from '../core/limits.ts'
import { Pack, Rule } from './schema.ts'
import { type Problem, readYamlFile } from './yaml-file.ts'

const PACK_FILE = 'pack.yaml'

export type RuleFile = { file: string; rule: Rule }
export type LoadedRules = { rules: RuleFile[]; pack: Pack | undefined; problems: Problem[] }

/** Reads every rule below the folders, and every problem in them, without stopping at the first. */
export function readRules(folders: readonly string[]): LoadedRules {
  const loaded: LoadedRules = { rules: [], pack: undefined, problems: [] }
  for (const [index, folder] of folders.entries()) readFolder(folder, index, loaded)
  loaded.problems.push(...duplicateIds(loaded.rules))
  return loaded
}

/** The rules of the folders; throws one error that names every problem. */
export function loadRules(
  folders: readonly string[],
  engineVersion: string,
): { rules: Rule[]; pack: Pack | undefined } {
  const { rules, pack, problems } = readRules(folders)
  if (pack !== undefined && isOlder(engineVersion, pack.engine.slice('>='.length))) {
    const message = `the pack ${pack.name} needs engine ${pack.engine}, this is ${engineVersion}`
    problems.push({ file: PACK_FILE, line: 1, code: 'ENGINE_TOO_OLD', message })
  }
  if (problems.length > 0) throw new SallyportError('RULES_INVALID', describeProblems(problems))
  return { rules: rules.map(({ rule }) => rule), pack }
}

/** One line a problem: file, line, code and what was expected. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
  )
  return [`${problems.length} problem(s) in rule files`, ...lines].join('\n  ')
}

function readFolder(folder: string, index: number, loaded: LoadedRules): void {
  const files = yamlFiles(folder)
  if (files === undefined) {
    // What is no folder may be a text in the wrong place, so it is named by its position.
    const file = `rule folder ${index}`
    const message = 'expected a folder that can be read'
    loaded.problems.push({ file, line: 1, code: 'RULE_FOLDER', message })
    return
  }
  if (files.length === 0 || files.length > MAX_RULE_FILES) {
    const message = `expected 1 to ${MAX_RULE_FILES} .yaml files in this folder, got ${files.length}`
    loaded.problems.push({ file: folder, line: 1, code: 'RULE_FOLDER', message })
    return
  }
  for (const name of files) {
    const file = join(folder, name)
    if (name === PACK_FILE) {
      const { value, problems } = readYamlFile(file, Pack)
      loaded.pack ??= value
      loaded.problems.push(...problems)
    } else {
      const { value, problems } = readYamlFile(file, Rule)
      if (value !== undefined) loaded.rules.push({ file, rule: value })
      loaded.problems.push(...problems)
    }
  }
}

function yamlFiles(folder: string): string[] | undefined {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.endsWith('.yaml')).sort()
  } catch {
    return undefined
  }
}

function duplicateIds(files: readonly RuleFile[]): Problem[] {
  const first = new Map<string, string>()
  return files.flatMap(({ file, rule }) => {
    const other = first.get(rule.id)
    if (other === undefined) {
      first.set(rule.id, file)
      return []
    }
    const message = `the id ${rule.id} is taken by ${other}`
    return [{ file, line: 1, code: 'DUPLICATE_ID', message }]
  })
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0
}
