// @ts-check
import { sourceOf } from './corpus.mjs'
import { openSystems } from './systems.mjs'

/** @typedef {import('./corpus.mjs').Labelled} Labelled */
/** @typedef {Awaited<ReturnType<typeof openSystems>>} Systems */

/**
 * Scans every text, and resolves to the versions that judged them. One after the other: the classifier
 * keeps two cores busy by itself, and a second process beside it made both slower.
 * @param {readonly Labelled[]} texts @param {(score: import('./scores.mjs').Score) => void} onScore
 */
export async function scanAll(texts, onScore) {
  const systems = await openSystems()
  for (const text of texts) onScore(await scoreOf(text, systems))
  await systems.close()
  return systems.versions
}

/** With its source and without. @param {Labelled} labelled @param {Systems} systems */
async function scoreOf({ id, text, label, kind, source, lang, context }, { judge }) {
  const origin = sourceOf(context)
  try {
    const unknown = await judge(text, 'unknown')
    const given = origin === 'unknown' ? unknown : await judge(text, origin)
    return { id, label, source, kind, lang, origin, given, unknown }
  } catch (cause) {
    // Errors of a scan do not quote its text.
    throw new Error(`${source}, text ${id}: the scan failed`, { cause })
  }
}
