// @ts-check
import { figure } from './figure.mjs'
import { KINDS, prose } from './inputs.mjs'
import { startServer } from './mcp.mjs'
import { ROOT, residentMb } from './process.mjs'
import { copyWithoutRe2 } from './without-re2.mjs'

const SCANS = 50
const SCAN_LENGTH = 2_000
const ROUNDS = 3
const AIM_MB = 250
/** Units of each hostile text: enough to fill an automaton's cache of states. */
const HOSTILE_LENGTH = 20_000

/** Resident memory of `serve`, in a new process each round. @param {boolean} hasModel */
export async function benchMemory(hasModel) {
  const copy = copyWithoutRe2()
  try {
    return [
      ...(await benchVariant('re2, rules only', ROOT, '--no-classifier')),
      ...(await benchVariant('re2js, rules only', copy.folder, '--no-classifier')),
      ...(hasModel ? await benchVariant('re2, classifier', ROOT, '--require-classifier') : []),
    ]
  } finally {
    copy.remove()
  }
}

/** @param {string} variant @param {string} folder @param {string} flag */
async function benchVariant(variant, folder, flag) {
  /** @type {Record<'scans' | 'long' | 'hostile' | 'peak', number[]>} */
  const after = { scans: [], long: [], hostile: [], peak: [] }
  const hostileKinds = Object.entries(KINDS).flatMap(([kind, make]) =>
    kind === 'prose' ? [] : [make],
  )
  let complete = true
  for (let round = 0; round < ROUNDS; round++) {
    const server = startServer(folder, [flag])
    await server.open()
    for (let scan = 0; scan < SCANS; scan++) await server.scan(prose(SCAN_LENGTH, scan))
    after.scans.push(residentMb(server.pid)?.now ?? Number.NaN)
    complete &&= (await server.scan(prose(1_000_000, 1))).complete
    after.long.push(residentMb(server.pid)?.now ?? Number.NaN)
    for (const make of hostileKinds) await server.scan(make(HOSTILE_LENGTH, round))
    const { now, peak } = residentMb(server.pid) ?? { now: Number.NaN, peak: Number.NaN }
    after.hostile.push(now)
    after.peak.push(peak)
    await server.close()
  }
  const hostile = `after ${hostileKinds.length} hostile texts of 20 KB`
  const note = complete ? {} : { note: 'the 1 MB scan answered complete: false' }
  return [
    figure(`serve, ${variant}, after ${SCANS} scans`, 'MB', after.scans, { aim: AIM_MB }),
    figure(`serve, ${variant}, after a 1 MB scan`, 'MB', after.long, { aim: AIM_MB, ...note }),
    figure(`serve, ${variant}, ${hostile}`, 'MB', after.hostile, { aim: AIM_MB }),
    figure(`serve, ${variant}, peak`, 'MB', after.peak),
  ]
}
