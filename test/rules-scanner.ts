import type { Scanner } from '../src/core/scanner.ts'
import { createRulesDetector } from '../src/rules/detector.ts'
import { type Engine, re2jsEngine } from '../src/rules/engine.ts'
import { loadPack } from '../src/rules/pack-file.ts'
import { absentDetector } from '../src/scan/absent.ts'
import { joinScanner } from '../src/scan/scanner.ts'

/** The real scanner over the shipped rules, without the classifier. */
export function rulesScanner(
  engine: Engine = re2jsEngine,
  maxTextLength = 1_000_000,
  budgetMs = 600_000,
): Scanner {
  return joinScanner({
    detectors: {
      rules: createRulesDetector({ ...loadPack('rules', '99.0.0'), engine }),
      classifier: absentDetector('classifier'),
    },
    engineVersion: '0.0.0',
    maxTextLength,
    budgetMs,
  })
}
