import type { Config } from '../config.ts'
import type { Detector } from '../core/detector.ts'
import { asSallyportError } from '../core/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { dayOf } from '../policy/suppression.ts'
import { knownIds } from '../preset.ts'
import { suppressionWarnings } from '../scan/suppression-warnings.ts'
import type { Check } from './check.ts'

const LOOKED = { part: 'configuration', name: 'configuration' } as const

/** The configuration, or `fallback` where the file cannot be used, so that the rest is still looked at. */
export async function checkConfiguration(
  read: () => Promise<Config>,
  fallback: () => Promise<Config>,
  isNamed: boolean,
): Promise<{ config: Config; check: Check }> {
  try {
    const config = await read()
    const detail = isNamed ? 'the file is valid' : 'no file was named; defaults and flags'
    return { config, check: { ...LOOKED, status: 'ok', detail } }
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    const check: Check = {
      ...LOOKED,
      status: 'problem',
      detail: `${code}: ${message}`,
      mend: 'mend what is named, as docs/ERRORS.md explains it, and look again:',
      command: 'sallyport doctor --config FILE',
      exit: EXIT.config,
    }
    return { config: await fallback(), check }
  }
}

/** Suppressions that do nothing, or no longer. */
export function checkSuppressions({ suppressions }: Config, rules: Detector): Check[] {
  return suppressionWarnings(suppressions, knownIds(rules), dayOf(new Date())).map((detail) => ({
    ...LOOKED,
    status: 'advice',
    detail,
    mend: 'change this entry of the configuration file, or take it out',
  }))
}
