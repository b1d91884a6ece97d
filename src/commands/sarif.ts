import type { Finding } from '../core/finding.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import type { Scanned } from './report.ts'
import { SARIF_LEVELS, sarifLocation, sarifLog } from './sarif-log.ts'

/** SARIF 2.1.0, without regions: where in a file a match is, is not told. */
export function sarifReport(scanned: readonly Scanned[], rules: readonly RuleInfo[]): object {
  const found = new Set(
    scanned.flatMap(({ result }) => result?.findings.map(({ rule_id }) => rule_id) ?? []),
  )
  const used = rules.filter(({ rule_id }) => found.has(rule_id))
  return sarifLog({
    rules: used.map(toSarifRule),
    results: scanned.flatMap(({ input, result }) =>
      (result?.findings ?? []).map((finding) => toSarifResult(input, finding, used)),
    ),
    failures: scanned
      .filter(({ result }) => result?.complete !== true)
      .map(({ input, error }) => ({
        input,
        message: error?.message ?? 'not all of the text was seen',
      })),
    properties: {
      suppressed: scanned.reduce((sum, { result }) => sum + (result?.suppressed ?? 0), 0),
    },
  })
}

function toSarifRule(rule: RuleInfo): object {
  return {
    id: rule.rule_id,
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.description },
    help: { text: rule.remediation },
    defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
    properties: { family: rule.family, tags: rule.references.map(({ id }) => id) },
  }
}

function toSarifResult(input: string, finding: Finding, rules: readonly RuleInfo[]): object {
  const ruleIndex = rules.findIndex(({ rule_id }) => rule_id === finding.rule_id)
  return {
    ruleId: finding.rule_id,
    ruleIndex,
    level: SARIF_LEVELS[finding.severity],
    message: { text: rules[ruleIndex]?.name ?? finding.rule_id },
    locations: [sarifLocation(input)],
    properties: { confidence: finding.confidence, layer: finding.layer },
  }
}
