import { availableParallelism } from 'node:os'
import { createClassifierDetector } from './classifier/detector.ts'
import { classifierRuleId } from './classifier/info.ts'
import type { Config } from './config.ts'
import type { Detector } from './core/detector.ts'
import { FamilyId } from './core/finding.ts'
import type { Scanner } from './core/scanner.ts'
import type { Log } from './log.ts'
import { COMPILED_PACK, MODEL_FOLDER, RULES_FOLDER, VERSION } from './paths.ts'
import { dayOf } from './policy/suppression.ts'
import { createRulesDetector } from './rules/detector.ts'
import { chooseEngine } from './rules/engine.ts'
import { loadRules } from './rules/load.ts'
import { loadCompiledPack } from './rules/pack-file.ts'
import { absentDetector } from './scan/absent.ts'
import { CLASSIFIER_REMEDY } from './scan/require-classifier.ts'
import { joinScanner } from './scan/scanner.ts'
import { suppressionWarnings } from './scan/suppression-warnings.ts'

/** Two threads nearly halve a window's time; more would starve the client beside us. */
export const CLASSIFIER_THREADS = Math.min(2, availableParallelism())

/** The only wiring: configuration to rules, engine and classifier. Throws on bad rules. */
export function wireScanner(config: Config, log: Log): Scanner {
  const engine = chooseEngine()
  log('info', `regex engine ${engine.name}${engine.name === 're2' ? '' : RE2_HINT}`)
  const pack = loadCompiledPack(COMPILED_PACK, RULES_FOLDER, VERSION)
  const own = loadRules(config.rules, VERSION, RULES_FOLDER).rules
  const rules = createRulesDetector({ ...pack, rules: [...pack.rules, ...own], engine })
  for (const warning of suppressionWarnings(
    config.suppressions,
    knownIds(rules),
    dayOf(new Date()),
  )) {
    log('warn', warning)
  }
  const classifier =
    config.classifier === 'off'
      ? absentDetector('classifier')
      : createClassifierDetector({
          folder: MODEL_FOLDER,
          sensitivity: config.sensitivity,
          threads: CLASSIFIER_THREADS,
          onUnavailable: (reason) =>
            log('warn', `classifier unavailable: ${reason}. ${CLASSIFIER_REMEDY}`),
        })
  return joinScanner({
    detectors: { rules, classifier },
    engineVersion: VERSION,
    maxTextLength: config.max_text_length,
    budgetMs: config.scan_budget_ms,
    suppressions: config.suppressions,
  })
}

/** Every id a finding may carry: the classifier's are known before it has loaded. */
export function knownIds(rules: Detector): string[] {
  return [...rules.rules().map(({ rule_id }) => rule_id), ...FamilyId.options.map(classifierRuleId)]
}

const RE2_HINT = ' (native re2 is not built; same rules, slower: run `npm rebuild re2` for speed)'
