// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../process.mjs'
import { UsageError } from './usage-error.mjs'

/** @typedef {import('../../src/index.ts').ScanResult} ScanResult */
/** @typedef {import('../../src/index.ts').Source} Source */
/** @typedef {Pick<ScanResult, 'verdict' | 'risk' | 'complete'>} Answer */
/** What each system says of one text. @typedef {Record<System, Answer>} Answers */

/** @typedef {'rules' | 'classifier' | 'both'} System */
/** @type {readonly System[]} */
export const SYSTEMS = ['rules', 'classifier', 'both']

/** The built product three times: without the classifier, without what the rules find, and as it ships. */
export async function openSystems() {
  const built = join(ROOT, 'dist/index.js')
  if (!existsSync(built)) throw new UsageError('expected dist/: run `npm run build` first')
  /** @type {typeof import('../../src/index.ts')} */
  const { createScanner } = await import(pathToFileURL(built).href)
  const rules = await createScanner({ classifier: 'off' })
  const both = await createScanner({ classifier: 'required' })
  // No setting switches the rules off; leaving out all that they find comes to the same.
  const suppressions = (await rules.rules()).map(({ rule_id }) => ({
    rule: rule_id,
    reason: 'the classifier is measured alone',
  }))
  const classifier = await createScanner({ classifier: 'required', suppressions })
  const { pack, model } = (await both.scan('Which layers are there?')).versions
  return {
    versions: { pack, model: model ?? 'none' },
    /** @param {string} text @param {Source} source @returns {Promise<Answers>} */
    async judge(text, source) {
      const joined = await both.scan(text, { source })
      // Where the rules find nothing, the whole answer is the classifier's, and its time is saved.
      const hasRules = joined.findings.some(({ layer }) => layer === 'rules')
      const alone = hasRules ? await classifier.scan(text, { source }) : joined
      const withoutClassifier = await rules.scan(text, { source })
      return {
        rules: answerOf(withoutClassifier),
        classifier: answerOf(alone),
        both: answerOf(joined),
      }
    },
    async close() {
      for (const scanner of [rules, classifier, both]) await scanner.close()
    },
  }
}

/** @param {ScanResult} result @returns {Answer} */
function answerOf({ verdict, risk, complete, layers }) {
  if (Object.values(layers).includes('failed')) throw new Error('a layer failed during the scan')
  return { verdict, risk, complete }
}
