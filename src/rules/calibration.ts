import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Share = z.number().min(0).max(1)

/** What `npm run rules:calibrate` measured; written by it to rules/calibration.json. */
export const Calibration = z.strictObject({
  texts: z.strictObject({ malicious: z.int(), benign: z.int() }),
  /** Fewer hits than this say little about a rule, so it takes the precision of its class. */
  min_hits: z.int(),
  /** For rules with too few hits: the precision of their class, all such hits together. */
  priors: z.strictObject({ hard: Share, soft: Share, quoted: Share }),
  rules: z.record(
    z.string(),
    z.strictObject({
      /** The version of the rule that was measured. */
      version: z.int(),
      hits: z.int(),
      benign_hits: z.int(),
      /** Lower bound of the share of hits that are attacks: Wilson's, 95%. */
      precision: Share,
      false_positives_per_thousand: z.number().min(0),
    }),
  ),
})
export type Calibration = z.infer<typeof Calibration>

export function readCalibration(file: string): Calibration {
  return Calibration.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Lower end of Wilson's 95% interval for a share. Wilson, JASA 22 (1927). */
export function wilsonLowerBound(successes: number, trials: number): number {
  if (trials === 0) return 0
  const z = 1.96
  const share = successes / trials
  const centre = share + z ** 2 / (2 * trials)
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))
  return (centre - spread) / (1 + z ** 2 / trials)
}
