import { type Calibration, wilsonLowerBound } from '../../src/rules/calibration.ts'
import type { Labelled, Part } from './corpus.ts'
import { type Judged, pack } from './measure.ts'

export type Row = {
  part: Part
  source: string
  label: Labelled['label']
  texts: number
  threat: number
  suspicious: number
}

/** Ten hits of ten give a lower bound of 0.72: fewer could not reach what the classes have. */
export const MIN_HITS = 10

/** Counts verdicts by source and by kind, and each rule's hits. */
export class Tally {
  readonly sources = new Map<string, Row>()
  readonly kinds = new Map<string, Row>()
  private readonly hits = new Map<string, { malicious: number; benign: number }>()
  private readonly quoted = { malicious: 0, benign: 0 }
  private readonly texts = { malicious: 0, benign: 0 }

  add({ text, verdict, evidence }: Judged): void {
    const { part, source, label, kind } = text
    count(this.sources, `${part} ${source} ${label}`, { part, source, label }, verdict)
    count(this.kinds, `${part} ${kind} ${label}`, { part, source: kind, label }, verdict)
    if (label === 'neither') return
    this.texts[label] += 1
    const meant = new Set<string>()
    let onlyQuoted = evidence.length > 0
    for (const { finding, quoted } of evidence.map(withQuoted)) {
      if (quoted) continue
      onlyQuoted = false
      meant.add(finding.rule_id)
    }
    if (onlyQuoted) this.quoted[label] += 1
    for (const id of meant) {
      const hit = this.hits.get(id) ?? { malicious: 0, benign: 0 }
      hit[label] += 1
      this.hits.set(id, hit)
    }
  }

  /** What rules/calibration.json holds: every rule's hits, and the precision of those classes with few. */
  calibration(): Calibration {
    const rules: Calibration['rules'] = {}
    const pooled = { hard: { malicious: 0, benign: 0 }, soft: { malicious: 0, benign: 0 } }
    for (const { id, version, signal, status } of pack.rules) {
      if (status !== 'stable') continue
      const { malicious, benign } = this.hits.get(id) ?? { malicious: 0, benign: 0 }
      const hits = malicious + benign
      if (hits < MIN_HITS) {
        pooled[signal].malicious += malicious
        pooled[signal].benign += benign
      }
      rules[id] = {
        version,
        hits,
        benign_hits: benign,
        precision: round(wilsonLowerBound(malicious, hits)),
        false_positives_per_thousand: round((1000 * benign) / this.texts.benign),
      }
    }
    const precision = ({ malicious, benign }: { malicious: number; benign: number }) =>
      round(wilsonLowerBound(malicious, malicious + benign))
    return {
      texts: this.texts,
      min_hits: MIN_HITS,
      priors: {
        hard: precision(pooled.hard),
        soft: precision(pooled.soft),
        quoted: precision(this.quoted),
      },
      rules,
    }
  }
}

/** A match that weighs less than its rule was a quotation. */
function withQuoted({ finding, signal }: Judged['evidence'][number]) {
  const rule = pack.rules.find(({ id }) => id === finding.rule_id)
  return { finding, quoted: rule?.signal === 'hard' && signal === 'soft' }
}

function count(
  rows: Map<string, Row>,
  key: string,
  fields: Pick<Row, 'part' | 'source' | 'label'>,
  verdict: Judged['verdict'],
): void {
  const row = rows.get(key) ?? { ...fields, texts: 0, threat: 0, suspicious: 0 }
  row.texts += 1
  if (verdict !== 'safe') row[verdict] += 1
  rows.set(key, row)
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
