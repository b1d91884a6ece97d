import { distance } from 'fastest-levenshtein'
import { SallyportError } from '../core/errors.ts'
import { FAMILIES } from '../core/families.ts'
import { highestSeverity } from '../core/finding.ts'
import { MAX_RULE_ID_LENGTH } from '../core/limits.ts'
import { resolveReferences } from '../core/references.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import type { FamilySummary } from '../core/scanner.ts'

const MAX_SUGGESTIONS = 3
/** Edits between two ids beyond which a suggestion would be a guess. */
const MAX_EDITS = 4

/** Counts the loaded rules of each family. */
export function summarizeFamilies(rules: readonly RuleInfo[]): FamilySummary[] {
  return FAMILIES.map(({ id, name, description, references }) => {
    const own = rules.filter(({ family, layer }) => family === id && layer === 'rules')
    return {
      id,
      name,
      description,
      active_rules: own.length,
      highest_severity: highestSeverity(own.map(({ severity }) => severity)),
      references: resolveReferences(references),
    }
  })
}

export function findRule(rules: readonly RuleInfo[], ruleId: string): RuleInfo {
  const wanted = ruleId.toLowerCase()
  const found = rules.find(({ rule_id }) => rule_id === wanted)
  if (found !== undefined) return found
  const near = nearIds(rules, wanted)
  const hint = near.length > 0 ? `near ids: ${near.join(', ')}` : 'ids look like pi-001'
  throw new SallyportError('RULE_UNKNOWN', `expected the id of a loaded rule; ${hint}`)
}

function nearIds(rules: readonly RuleInfo[], wanted: string): string[] {
  if (wanted.length > MAX_RULE_ID_LENGTH) return []
  return rules
    .map(({ rule_id }) => ({ rule_id, edits: distance(rule_id, wanted) }))
    .filter(({ edits }) => edits <= MAX_EDITS)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ rule_id }) => rule_id)
}
