import { pathToFileURL } from 'node:url'
import type { Finding, Severity } from '../core/finding.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import { VERSION } from '../paths.ts'
import type { Scanned } from './report.ts'

const LEVELS: Record<Severity, 'note' | 'warning' | 'error'> = {
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
}

/** SARIF 2.1.0, without regions: where in a file a match is, is not told. */
export function sarifReport(scanned: readonly Scanned[], rules: readonly RuleInfo[]): object {
  const found = new Set(
    scanned.flatMap(({ result }) => result?.findings.map(({ rule_id }) => rule_id) ?? []),
  )
  const used = rules.filter(({ rule_id }) => found.has(rule_id))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sallyport', version: VERSION, rules: used.map(toSarifRule) } },
        invocations: [toInvocation(scanned)],
        results: scanned.flatMap(({ input, result }) =>
          (result?.findings ?? []).map((finding) => toSarifResult(input, finding, used)),
        ),
        properties: {
          suppressed: scanned.reduce((sum, { result }) => sum + (result?.suppressed ?? 0), 0),
        },
      },
    ],
  }
}

function toSarifRule(rule: RuleInfo): object {
  return {
    id: rule.rule_id,
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.description },
    help: { text: rule.remediation },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { family: rule.family, tags: rule.references.map(({ id }) => id) },
  }
}

function toSarifResult(input: string, finding: Finding, rules: readonly RuleInfo[]): object {
  const ruleIndex = rules.findIndex(({ rule_id }) => rule_id === finding.rule_id)
  return {
    ruleId: finding.rule_id,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: rules[ruleIndex]?.name ?? finding.rule_id },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(input) } } }],
    properties: { confidence: finding.confidence, layer: finding.layer },
  }
}

function toInvocation(scanned: readonly Scanned[]): object {
  const notJudged = scanned.filter(({ result }) => result?.complete !== true)
  return {
    executionSuccessful: notJudged.length === 0,
    toolExecutionNotifications: notJudged.map(({ input, error }) => ({
      level: 'error',
      message: { text: error?.message ?? 'not all of the text was seen' },
      locations: [{ physicalLocation: { artifactLocation: { uri: toUri(input) } } }],
    })),
  }
}

/** Relative to the working folder where possible, as code hosts expect. */
function toUri(input: string): string {
  const base = pathToFileURL('./').href
  const { href } = pathToFileURL(input)
  return href.startsWith(base) ? href.slice(base.length) : href
}
