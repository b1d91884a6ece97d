import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as z from 'zod'
import { SallyportError } from './core/errors.ts'
import { MAX_CONFIGURABLE_TEXT_LENGTH, MAX_TEXT_LENGTH, SCAN_BUDGET_MS } from './core/limits.ts'
import { Suppression } from './core/suppression.ts'
import { Sensitivity } from './core/verdict.ts'
import { LogLevel } from './log.ts'

/** Everything that can be set, with its default. The file is YAML or JSON with these keys. */
export const Config = z.strictObject({
  classifier: z
    .enum(['on', 'off', 'required'])
    .default('on')
    .describe('on: used when it loads; required: a scan without it is refused'),
  sensitivity: Sensitivity.default('balanced').describe('strict finds more, quiet errs less often'),
  rules: z
    .array(z.string().min(1))
    .default([])
    .describe('Folders with more rules, from the file’s own folder'),
  max_text_length: z.int().min(1).max(MAX_CONFIGURABLE_TEXT_LENGTH).default(MAX_TEXT_LENGTH),
  scan_budget_ms: z.int().min(1).max(600_000).default(SCAN_BUDGET_MS),
  log_level: LogLevel.default('info'),
  suppressions: z
    .array(Suppression)
    .default([])
    .describe('Findings to leave out; paths from the file’s own folder'),
})
export type Config = Readonly<z.infer<typeof Config>>

/** What the command line sets; `rules` adds to the file's folders, the rest replaces its values. */
export type Flags = Partial<z.infer<typeof Config>>

/** Flags over file over defaults; which logs are wanted by default depends on the command. */
export async function loadConfig(
  file: string | undefined,
  flags: Flags,
  defaultLevel: LogLevel = 'info',
): Promise<Config> {
  const schema = Config.extend({ log_level: LogLevel.default(defaultLevel) })
  const fromFile = file === undefined ? schema.parse({}) : await readConfig(file, schema)
  const set = Object.entries(flags).filter(([, value]) => value !== undefined)
  return Object.freeze({
    ...fromFile,
    ...Object.fromEntries(set),
    rules: [...fromFile.rules, ...(flags.rules ?? [])],
  })
}

async function readConfig(file: string, schema: typeof Config): Promise<Config> {
  if (!existsSync(file)) {
    throw new SallyportError('CONFIG_UNREADABLE', '--config: expected a file, found none there')
  }
  // Loaded only here: the YAML parser would cost every start of the server its time.
  const { readYamlFile } = await import('./rules/yaml-file.ts')
  const { value, problems } = readYamlFile(file, schema)
  if (value !== undefined) {
    // A server's working folder is its client's choice, so folders count from the file.
    const here = (path: string) => resolve(dirname(file), path)
    const suppressions = value.suppressions.map((each) =>
      each.path === undefined ? each : { ...each, path: here(each.path) },
    )
    return { ...value, rules: value.rules.map(here), suppressions }
  }
  const lines = problems.map(({ line, code, message }) => `line ${line}: ${code} ${message}`)
  throw new SallyportError('CONFIG_INVALID', ['--config:', ...lines].join('\n  '))
}
