// @ts-check
import { figure } from './figure.mjs'
import { KINDS } from './inputs.mjs'
import { ROOT, runScript } from './process.mjs'
import { copyWithoutRe2 } from './without-re2.mjs'

/** Milliseconds a rules-only scan may take, by kilobytes of text. @type {Record<string, number>} */
const AIMS = { 1: 0.3, 100: 30 }

/** Each in a process of its own. */
const LOAD_ROUNDS = 7

/** The rules layer over benign and hostile texts, in both engines. */
export async function benchRules() {
  const copy = copyWithoutRe2()
  try {
    return [...(await benchEngine('re2', ROOT)), ...(await benchEngine('re2js', copy.folder))]
  } finally {
    copy.remove()
  }
}

/** @param {string} engine @param {string} folder */
async function benchEngine(engine, folder) {
  const loads = []
  for (let round = 0; round < LOAD_ROUNDS; round++) {
    loads.push((await runScript('measure-load.mjs', [folder])).value)
  }
  const figures = [figure(`${engine}, pack read and rules compiled`, 'ms', loads, { aim: 300 })]
  for (const kind of Object.keys(KINDS)) {
    const { value, stderr } = await runScript('measure-rules.mjs', [folder, kind])
    if (/regex engine (\w+)/.exec(stderr)?.[1] !== engine) {
      throw new Error(`expected the engine ${engine}, got: ${stderr}`)
    }
    for (const [size, { raw, complete }] of Object.entries(value)) {
      const aim = AIMS[size]
      figures.push(
        figure(`${engine}, ${size} KB ${kind}`, 'ms', raw, {
          row: `${engine}, ${kind}`,
          column: `${size} KB`,
          ...(aim === undefined ? {} : { aim }),
          ...(complete ? {} : { note: 'not all was seen: the scan answers complete: false' }),
        }),
      )
    }
  }
  return figures
}
