import type { FamilyId } from '../core/finding.ts'
import type { Source } from '../core/verdict.ts'
import { DISGUISES } from './disguises.ts'
import { DISGUISED, PAIRS } from './texts.ts'

/** A text to fire, and what it is; `text` goes into no result. */
export type Scenario = {
  name: string
  isAttack: boolean
  family: FamilyId
  disguise: string | null
  /** Where a scanner is told that it came from. */
  source: Source
  text: string
}

const BOTH = [
  ...PAIRS.map((pair) => ({ ...pair, disguise: null })),
  ...DISGUISES.map(({ name, source, hide }) => ({
    name: `hidden by: ${name}`,
    family: 'OB' as const,
    source,
    disguise: name,
    attack: hide(DISGUISED.attack),
    harmless: hide(DISGUISED.harmless),
  })),
]

/** Each attack, and after it its harmless twin. */
export const SCENARIOS: readonly Scenario[] = BOTH.flatMap(({ attack, harmless, ...what }) => [
  { ...what, isAttack: true, text: attack },
  { ...what, isAttack: false, text: harmless },
])
