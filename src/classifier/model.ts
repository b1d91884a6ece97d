import type { Source } from '../core/verdict.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { openSession, type Session } from './session.ts'
import { loadTokens, type Tokens } from './tokens.ts'
import { cutWindows } from './windows.ts'

/** Windows whose scores are kept during one scan, so that repetitive text is scored once. */
const MAX_REMEMBERED_WINDOWS = 4_096

type Score = {
  /** Calibrated log odds that the text attacks its reader: the highest of its windows. */
  logOdds: number
  /** Family logits of that window, in the order of the manifest's labels. */
  families: readonly number[]
  /** False when `stop` said so before the last window. */
  complete: boolean
}

export type Model = {
  manifest: Manifest
  score(text: string, source: Source, stop: () => boolean): Promise<Score>
  close(): Promise<void>
}

/** Opens a model folder; throws unless its files, session and canary are all right. */
export async function openModel(folder: string, threads: number): Promise<Model> {
  const manifest = readManifest(folder)
  const tokens = loadTokens(folder)
  const session = await openSession(folder, threads)
  const model: Model = {
    manifest,
    score: (text, source, stop) => scoreText(text, source, stop, { manifest, tokens, session }),
    close: () => session.close(),
  }
  await checkCanary(model)
  return model
}

type Parts = { manifest: Manifest; tokens: Tokens; session: Session }

async function scoreText(
  text: string,
  source: Source,
  stop: () => boolean,
  parts: Parts,
): Promise<Score> {
  const { manifest, tokens, session } = parts
  const seen = new Set<string>()
  let best: Float32Array | undefined
  const opening = [tokens.start, manifest.sources[source]]
  for (const window of cutWindows(text, tokens, opening, manifest.window)) {
    const key = window.join()
    if (seen.has(key)) continue
    if (stop()) return toScore(best, manifest, false)
    if (seen.size < MAX_REMEMBERED_WINDOWS) seen.add(key)
    const logits = await session.run(window)
    if (best === undefined || attackLogit(logits) > attackLogit(best)) best = logits
  }
  return toScore(best, manifest, true)
}

function toScore(logits: Float32Array | undefined, manifest: Manifest, complete: boolean): Score {
  if (logits === undefined) return { logOdds: Number.NEGATIVE_INFINITY, families: [], complete }
  const { slope, intercept } = manifest.calibration
  return {
    logOdds: slope * attackLogit(logits) + intercept,
    families: [...logits.slice(1)],
    complete,
  }
}

/** The probability with these log odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function attackLogit(logits: Float32Array): number {
  return logits[0] ?? Number.NEGATIVE_INFINITY
}

/** A model that was swapped, cut short or never trained must not pass every text in silence. */
async function checkCanary({ manifest, score }: Model): Promise<void> {
  const { canary, presets } = manifest
  const thresholds = presets.balanced
  const attack = await score(canary.attack, 'unknown', () => false)
  const benign = await score(canary.benign, 'unknown', () => false)
  if (
    probability(attack.logOdds) < thresholds.threat ||
    probability(benign.logOdds) >= thresholds.suspicious
  ) {
    throw new Error('the canary texts score on the wrong sides of the thresholds')
  }
}
