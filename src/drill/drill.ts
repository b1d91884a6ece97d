import type { Layer } from '../core/finding.ts'
import type { Scanner } from '../core/scanner.ts'
import type { Verdict } from '../core/verdict.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { DISGUISED } from './texts.ts'

/** One text that was fired. The text itself is in no result. */
export type Shot = Omit<Scenario, 'text'> & {
  verdict: Verdict
  /** The layers that found something, rules first. */
  layers: Layer[]
  milliseconds: number
  complete: boolean
}

/** Scans each attack and its harmless twin, one after the other. Rejects as the scanner does. */
export async function runDrill(scanner: Scanner): Promise<Shot[]> {
  // Patterns are compiled at the first text, which would count as the time of the first attack.
  await scanner.scan(DISGUISED.harmless)
  const shots: Shot[] = []
  for (const { text, ...scenario } of SCENARIOS) {
    const { source } = scenario
    const { verdict, findings, timing_ms, complete } = await scanner.scan(text, { source })
    const layers = (['rules', 'classifier'] as const).filter((layer) =>
      findings.some((finding) => finding.layer === layer),
    )
    shots.push({ ...scenario, verdict, layers, milliseconds: timing_ms.total, complete })
  }
  return shots
}
