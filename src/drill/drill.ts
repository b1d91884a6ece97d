import type { FamilyId, Layer } from '../core/finding.ts'
import type { Scanner } from '../core/scanner.ts'
import type { Source, Verdict } from '../core/verdict.ts'
import { DISGUISES } from './disguises.ts'
import { DISGUISED, PAIRS } from './texts.ts'

/** One text that was fired. The text itself is in no result. */
export type Shot = {
  name: string
  isAttack: boolean
  family: FamilyId
  disguise: string | null
  source: Source
  verdict: Verdict
  /** The layers that found something, rules first. */
  layers: Layer[]
  milliseconds: number
  complete: boolean
}

const SCENARIOS = [
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

/** Scans each attack and its harmless twin, one after the other. Rejects as the scanner does. */
export async function runDrill(scanner: Scanner): Promise<Shot[]> {
  // Patterns are compiled at the first text, which would count as the time of the first attack.
  await scanner.scan(DISGUISED.harmless)
  const shots: Shot[] = []
  for (const { attack, harmless, ...scenario } of SCENARIOS) {
    for (const isAttack of [true, false]) {
      const text = isAttack ? attack : harmless
      const { verdict, findings, timing_ms, complete } = await scanner.scan(text, {
        source: scenario.source,
      })
      const layers = (['rules', 'classifier'] as const).filter((layer) =>
        findings.some((finding) => finding.layer === layer),
      )
      const { name, family, source, disguise } = scenario
      const milliseconds = timing_ms.total
      shots.push({
        name,
        isAttack,
        family,
        disguise,
        source,
        verdict,
        layers,
        milliseconds,
        complete,
      })
    }
  }
  return shots
}
