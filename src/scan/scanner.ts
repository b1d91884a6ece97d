import type { Scanner } from '../core/scanner.ts'
import { findRule, summarizeFamilies } from './catalog.ts'
import { checkInput } from './input.ts'
import { type Detectors, scanText } from './scan.ts'

export type ScannerParts = {
  detectors: Detectors
  engineVersion: string
  maxTextLength: number
  budgetMs: number
}

/** Joins the detectors to a scanner in this process. */
export function joinScanner(parts: ScannerParts): Scanner {
  const { rules, classifier } = parts.detectors
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
      const result = await scanText(text, parts.detectors, {
        deadline,
        signal: options.signal,
      })
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
