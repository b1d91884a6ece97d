import { SallyportError } from '../core/errors.ts'
import { FAMILIES } from '../core/families.ts'
import { highestSeverity } from '../core/finding.ts'
import { nearWords } from '../core/near.ts'
import { resolveReferences } from '../core/references.ts'
import type { RuleInfo } from '../core/rule-info.ts'
import type { FamilySummary } from '../core/scanner.ts'

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
  const near = nearWords(
    rules.map(({ rule_id }) => rule_id),
    wanted,
  )
  const hint = near.length > 0 ? `near ids: ${near.join(', ')}` : 'ids look like pi-001'
  throw new SallyportError('RULE_UNKNOWN', `expected the id of a loaded rule; ${hint}`)
}
