import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { Judged } from './measure.ts'

const FILE = 'bench/results/rules-fp.json'

/** False positives on the frozen benign set, which is the benign texts of the dev part. */
const Frozen = z.strictObject({
  /** Of all texts in order, so that two runs are known to have read the same. */
  sha256: z.string(),
  threat: z.record(z.string(), z.int()),
  suspicious: z.record(z.string(), z.int()),
  rules: z.record(z.string(), z.int()),
})
export type Frozen = z.infer<typeof Frozen>

export type FrozenCounter = { add(judged: Judged): void; result(): Frozen }

/** Counts by source the benign dev texts that are no longer safe, and by rule what hits them. */
export function frozenCounts(): FrozenCounter {
  const hash = createHash('sha256')
  const counts = { threat: {}, suspicious: {}, rules: {} } as Omit<Frozen, 'sha256'>
  const increase = (record: Record<string, number>, key: string) => {
    record[key] = (record[key] ?? 0) + 1
  }
  return {
    add({ text, verdict, evidence }) {
      if (text.part !== 'dev' || text.label !== 'benign') return
      hash.update(text.text).update('\0')
      if (verdict !== 'safe') increase(counts[verdict], text.source)
      for (const id of new Set(evidence.map(({ finding }) => finding.rule_id))) {
        increase(counts.rules, id)
      }
    },
    result: () => ({ sha256: hash.copy().digest('hex'), ...counts }),
  }
}

export function writeFrozen(counter: FrozenCounter): void {
  writeFileSync(FILE, `${JSON.stringify(counter.result(), undefined, 1)}\n`)
}

export function readFrozen(): Frozen {
  return Frozen.parse(JSON.parse(readFileSync(FILE, 'utf8')))
}
