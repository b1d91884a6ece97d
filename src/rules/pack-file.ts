import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { type Calibration, readCalibration } from './calibration.ts'
import { loadRules } from './load.ts'
import type { ActiveRule, Pack, Rule } from './schema.ts'
import { scriptOf } from './scripts.ts'

/** A pack that can run: rules without their sample texts, and what was measured of them. */
export type LoadedPack = { pack: Pack | undefined; rules: ActiveRule[]; calibration: Calibration }

/** Reads and checks a pack's folder of YAML files. */
export function loadPack(folder: string, engineVersion: string): LoadedPack {
  const { pack, rules } = loadRules([folder], engineVersion)
  const calibration = readCalibration(join(folder, 'calibration.json'))
  return { pack, rules: rules.map(toActive), calibration }
}

function toActive(rule: Rule): ActiveRule {
  const { tests: _, ...active } = rule
  return { ...active, script: scriptOf(rule) }
}

/** The pack as the build compiled it: checked then, and ten times faster to read than its YAML. */
export function loadCompiledPack(file: string, folder: string, engineVersion: string): LoadedPack {
  if (!existsSync(file)) return loadPack(folder, engineVersion)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    const message =
      'expected the pack that the build writes, dist/pack.json; install or build again'
    throw new SallyportError('RULES_INVALID', message)
  }
}
