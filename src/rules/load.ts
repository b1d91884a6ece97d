import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { MAX_RULE_FILES } from '../core/limits.ts'
import { takenIds } from './namespace.ts'
import { Pack, Rule } from './schema.ts'
import { type LineOf, type Problem, readYamlFile } from './yaml-file.ts'

const PACK_FILE = 'pack.yaml'
const YAML_FILE = /\.ya?ml$/

export type RuleFile = { file: string; rule: Rule; lineOf: LineOf }
export type LoadedRules = { rules: RuleFile[]; pack: Pack | undefined; problems: Problem[] }

/**
 * Reads every rule below the folders, and every problem in them, without stopping at the first. Where
 * the folder of our pack is given, rules outside of it may not take ids like ours.
 */
export function readRules(folders: readonly string[], packFolder?: string): LoadedRules {
  const loaded: LoadedRules = { rules: [], pack: undefined, problems: [] }
  for (const [index, folder] of folders.entries()) {
    const isFirst = folders.findIndex((other) => resolve(other) === resolve(folder)) === index
    if (isFirst) readFolder(folder, index, loaded)
  }
  loaded.problems.push(...duplicateIds(loaded.rules))
  if (packFolder !== undefined) loaded.problems.push(...takenIds(loaded.rules, packFolder))
  return loaded
}

/** The rules of the folders; throws one error that names every problem. */
export function loadRules(
  folders: readonly string[],
  engineVersion: string,
  packFolder?: string,
): { rules: Rule[]; pack: Pack | undefined } {
  const { rules, pack, problems } = readRules(folders, packFolder)
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
    const file = `rule folder ${index + 1}`
    const message = 'expected a folder that can be read; of a file, name the folder it is in'
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
      const read = readYamlFile(file, Rule)
      if (read.value !== undefined) {
        loaded.rules.push({ file, rule: read.value, lineOf: read.lineOf })
      }
      loaded.problems.push(...read.problems)
    }
  }
}

function yamlFiles(folder: string): string[] | undefined {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter((name) => YAML_FILE.test(name)).sort()
  } catch {
    return undefined
  }
}

function duplicateIds(files: readonly RuleFile[]): Problem[] {
  const first = new Map<string, string>()
  return files.flatMap(({ file, rule, lineOf }) => {
    const other = first.get(rule.id)
    if (other === undefined) {
      first.set(rule.id, file)
      return []
    }
    const message = `the id ${rule.id} is taken by ${other}`
    return [{ file, line: lineOf(['id']), code: 'DUPLICATE_ID', message }]
  })
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0
}
