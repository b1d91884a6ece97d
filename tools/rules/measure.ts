import type { Evidence } from '../../src/core/detector.ts'
import { RULES_FOLDER, VERSION } from '../../src/paths.ts'
import { createRulesDetector } from '../../src/rules/detector.ts'
import { chooseEngine } from '../../src/rules/engine.ts'
import { loadPack } from '../../src/rules/pack-file.ts'
import { buildViews } from '../../src/text/views.ts'
import type { Labelled } from './corpus.ts'

export const pack = loadPack(RULES_FOLDER, VERSION)
const detector = createRulesDetector({ ...pack, engine: chooseEngine() })

export type Judged = {
  text: Labelled
  verdict: 'safe' | 'suspicious' | 'threat'
  evidence: Evidence[]
}

/** What the rules alone say of each text, with all views. */
export async function* judgeAll(texts: Iterable<Labelled>): AsyncGenerator<Judged> {
  for (const text of texts) {
    const { views, complete } = buildViews(text.text)
    const context = {
      deadline: Number.POSITIVE_INFINITY,
      signal: undefined,
      source: 'unknown' as const,
    }
    const { evidence } = await detector.detect(views, context)
    const isThreat = evidence.some(({ signal }) => signal === 'hard')
    const isSafe = evidence.length === 0 && complete
    yield { text, evidence, verdict: isThreat ? 'threat' : isSafe ? 'safe' : 'suspicious' }
  }
}
