import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { stringify } from 'yaml'
import type { Calibration } from '../src/rules/calibration.ts'
import type { Rule } from '../src/rules/schema.ts'

/** As if no rule had ever been measured. */
export const noCalibration: Calibration = {
  texts: { malicious: 0, benign: 0 },
  min_hits: 10,
  priors: { hard: 0.9, soft: 0.5, quoted: 0.2 },
  rules: {},
}

const made: string[] = []
// This file is loaded anew for each test file.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** A correct rule that finds the word `marzipan`, with the given fields in place of its own. */
export function makeRule(fields: Partial<Rule> = {}): Rule {
  return {
    id: 'acme-001',
    name: 'Names marzipan',
    family: 'PI',
    severity: 'high',
    signal: 'hard',
    status: 'stable',
    version: 1,
    quotable: true,
    description: 'Finds marzipan.',
    remediation: 'Eat it.',
    false_positives: ['Recipes'],
    references: { owasp: ['LLM01'], atlas: ['AML.T0051'] },
    pattern: '(?i)\\bmarzipan\\b',
    tests: {
      match: ['marzipan', 'Marzipan!', 'more marzipan please'],
      pass: ['marzipans', 'nougat', 'marci pan'],
    },
    ...fields,
  }
}

/** A fresh folder with these files; what is not a string is written as YAML. */
export function makeFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-test-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : stringify(content))
  }
  return folder
}
