import { resolveReferences } from '../core/references.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import { priorConfidence } from './confidence.ts'
import type { Rule } from './schema.ts'

/** What a rule may say of itself: everything but its pattern and its tests. */
export function ruleInfo(rule: Rule): RuleInfo {
  return {
    rule_id: rule.id,
    name: rule.name,
    family: rule.family,
    severity: rule.severity,
    layer: 'rules',
    signal: rule.signal,
    confidence: priorConfidence(rule.signal),
    description: rule.description.trim(),
    remediation: rule.remediation.trim(),
    known_false_positives: rule.false_positives,
    references: resolveReferences(rule.references),
    status: rule.status,
    version: String(rule.version),
  }
}
