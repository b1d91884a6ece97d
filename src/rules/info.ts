import { resolveReferences } from '../core/references.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import type { Calibration } from './calibration.ts'
import { confidenceOf } from './confidence.ts'
import type { ActiveRule } from './schema.ts'

/** What a rule may say of itself: everything but its pattern and its tests. */
export function ruleInfo(rule: ActiveRule, calibration: Calibration): RuleInfo {
  return {
    rule_id: rule.id,
    name: rule.name,
    family: rule.family,
    severity: rule.severity,
    layer: 'rules',
    signal: rule.signal,
    confidence: confidenceOf(rule, calibration),
    description: rule.description.trim(),
    remediation: rule.remediation.trim(),
    known_false_positives: rule.false_positives,
    references: resolveReferences(rule.references),
    status: rule.status,
    version: String(rule.version),
  }
}
