import { createHash } from 'node:crypto'
import type { LRUCache } from 'lru-cache'
import { type Finding, type Severity, severityRank } from '../../core/finding.ts'
import { RULE_SLICE_OVERLAP } from '../../core/limits.ts'
import type { Scanner } from '../../core/scanner.ts'
import type { Suppression } from '../../core/suppression.ts'
import type { ScanResult, Source } from '../../core/verdict.ts'
import { dayOf } from '../../policy/suppression.ts'

/** What the scanner says of one text of a message. */
export type Judgement = {
  findings: readonly Finding[]
  /** A threat of the severity that the policy acts on. */
  threat: boolean
  /** False when a part of it was not seen, or the scan broke. */
  complete: boolean
  /** Whether the text and each decoding of it were read: what is missing was hidden deeper. */
  read: boolean
}
export type Judge = (text: string) => Promise<Judgement>

/** Judgements of what comes again: definitions, names of tools and arguments; by hash, so that no text is kept. */
type JudgementCache = LRUCache<string, Judgement>

type JudgeParts = {
  scanner: Scanner
  source: Source
  threshold: Severity
  suppressions: readonly Suppression[]
  /** UTF-16 units that the scanner takes at once. */
  maxTextLength: number
  /** `performance.now()` in milliseconds after which nothing more is scanned. */
  deadline: number
  signal: AbortSignal
  /** Of texts up to `maxLength`; `scope` tells policies apart. */
  cache?: { entries: JudgementCache; scope: string; maxLength: number }
}

/** UTF-16 units of one scan: longer texts are divided, so that other messages get their turn between. */
const CHUNK_LENGTH = 250_000

const NOT_SEEN: Judgement = { findings: [], threat: false, complete: false, read: false }

export function createJudge(parts: JudgeParts): Judge {
  return async (text) => {
    const { cache } = parts
    if (cache === undefined || text.length > cache.maxLength) return judgeChunks(text, parts)
    const { entries } = cache
    const key = keyOf(text, cache.scope, parts)
    const known = entries.get(key)
    if (known !== undefined) return known
    const judgement = await judgeChunks(text, parts)
    if (judgement.complete) entries.set(key, judgement)
    return judgement
  }
}

/** The day is in it because suppressions end with one. */
function keyOf(text: string, scope: string, { source, threshold }: JudgeParts): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([scope, source, threshold, dayOf(new Date())]))
  return hash.update(text).digest('base64')
}

async function judgeChunks(text: string, parts: JudgeParts): Promise<Judgement> {
  const judgements: Judgement[] = []
  for (const chunk of chunksOf(text, Math.min(CHUNK_LENGTH, parts.maxTextLength))) {
    judgements.push(await judgeOne(chunk, parts))
  }
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    threat: judgements.some(({ threat }) => threat),
    complete: judgements.every(({ complete }) => complete),
    read: judgements.every(({ read }) => read),
  }
}

async function judgeOne(text: string, parts: JudgeParts): Promise<Judgement> {
  if (parts.signal.aborted || performance.now() > parts.deadline) return NOT_SEEN
  try {
    const { source, suppressions, scanner } = parts
    return judgementOf(await scanner.scan(text, { source, suppressions }), parts.threshold)
  } catch {
    // The cause may speak of the text; that it was not judged is all the policy needs.
    return NOT_SEEN
  }
}

function judgementOf(result: ScanResult, threshold: Severity): Judgement {
  const { findings, verdict, severity, complete, layers } = result
  const isSevere = severity !== null && severityRank(severity) >= severityRank(threshold)
  const read = Object.values(layers).every((layer) => layer !== 'incomplete' && layer !== 'failed')
  return { findings, threat: verdict === 'threat' && isSevere, complete, read }
}

/** Neighbours share what a match may span. */
function* chunksOf(text: string, length: number): Generator<string> {
  const overlap = Math.min(RULE_SLICE_OVERLAP, Math.floor(length / 2))
  for (let from = 0; from === 0 || from + overlap < text.length; from += length - overlap) {
    yield text.slice(from, from + length)
  }
}
