import type { Scanner, ScanOptions } from '../core/scanner.ts'
import type { Suppression } from '../core/suppression.ts'
import { dayOf, suppresses } from '../policy/suppression.ts'
import { findRule, summarizeFamilies } from './catalog.ts'
import { checkInput } from './input.ts'
import { type Detectors, scanText } from './scan.ts'
import type { IsSuppressed } from './suppress.ts'

export type ScannerParts = {
  detectors: Detectors
  engineVersion: string
  maxTextLength: number
  budgetMs: number
  suppressions?: readonly Suppression[]
}

/** Joins the detectors to a scanner in this process. */
export function joinScanner(parts: ScannerParts): Scanner {
  const { rules, classifier } = parts.detectors
  const suppressedFor = ({ source = 'unknown', path, ...options }: ScanOptions): IsSuppressed => {
    const suppressions = [...(parts.suppressions ?? []), ...(options.suppressions ?? [])]
    // Asked anew for each text: a server may run past the last day of a suppression.
    const origin = { source, path, day: dayOf(new Date()) }
    return (finding) => suppressions.some((each) => suppresses(each, finding, origin))
  }
  const allRules = async () => {
    await classifier.ready()
    return [...rules.rules(), ...classifier.rules()]
  }
  return {
    async scan(input, options = {}) {
      const text = checkInput(input, options, parts.maxTextLength)
      // Loading is not scanning: the budget starts when the detectors are ready.
      await classifier.ready()
      const deadline = performance.now() + parts.budgetMs
      const context = { deadline, signal: options.signal, source: options.source ?? 'unknown' }
      const result = await scanText(text, parts.detectors, context, suppressedFor(options))
      return {
        ...result,
        versions: {
          engine: parts.engineVersion,
          pack: rules.version() ?? 'none',
          model: classifier.version(),
        },
      }
    },
    families: async () => summarizeFamilies(rules.rules()),
    ruleInfo: async (ruleId) => findRule(await allRules(), ruleId),
    rules: allRules,
    ready: async () => ({ rules: await rules.ready(), classifier: await classifier.ready() }),
    async close() {
      await Promise.all([rules.close(), classifier.close()])
    },
  }
}
