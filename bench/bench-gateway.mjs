// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { figure } from './figure.mjs'
import { prose } from './inputs.mjs'
import { connect } from './mcp.mjs'
import { ROOT, residentMb } from './process.mjs'

/** @typedef {import('./figure.mjs').Figure} Figure */
/** @typedef {{ kb: number, alone: number, atOnce: number }} Load Kilobytes of prose; calls one by one; calls of 64 at once. */

/** Larger messages get fewer calls: ten thousand of 5 MB would take a day. @type {readonly Load[]} */
const RULES_ONLY = [
  { kb: 1, alone: 500, atOnce: 10_000 },
  { kb: 100, alone: 20, atOnce: 128 },
  { kb: 5_000, alone: 3, atOnce: 8 },
]
/** Each window of 128 tokens costs milliseconds: 100 KB take seconds, of which 64 at once would take minutes. @type {readonly Load[]} */
const WITH_CLASSIFIER = [
  { kb: 1, alone: 30, atOnce: 128 },
  { kb: 100, alone: 1, atOnce: 0 },
]
const WARM_UP_CALLS = 50
const AT_ONCE = 64
/** Looks at the memory during the longest load. */
const MEMORY_SAMPLES = 10
const AIM_ADDED_MS = 1
/** Of fewer, it would be the slowest one. */
const CALLS_FOR_P99 = 100

/** What the gateway adds to a call of the reference server's `echo`, which answers with what it was sent. @param {boolean} hasModel */
export async function benchGateway(hasModel) {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
  const env = { ...process.env, SALLYPORT_LOG: join(folder, 'log', 'audit.jsonl') }
  const { resolve } = createRequire(import.meta.url)
  const package_ = dirname(resolve('@modelcontextprotocol/server-everything/package.json'))
  const bare = [join(package_, 'dist/index.js')]
  const gateway = [join(ROOT, 'dist/cli.js'), 'gateway']
  const rules = [...gateway, '--no-classifier', '--', process.execPath, ...bare]
  const both = [...gateway, '--', process.execPath, ...bare]
  try {
    const direct = await measure('bare server', bare, env, RULES_ONLY)
    const guarded = [await measure('rules only', rules, env, RULES_ONLY, direct)]
    if (hasModel) {
      guarded.push(await measure('with classifier', both, env, WITH_CLASSIFIER, direct))
    }
    return [direct, ...guarded].flatMap(({ figures }) => figures)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * @typedef {{ figures: Figure[], times: Map<string, number[]> }} Measured
 * @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 * @param {readonly Load[]} loads @param {Measured} [direct] the same loads without the gateway
 * @returns {Promise<Measured>}
 */
async function measure(name, args, env, loads, direct) {
  const peer = connect(process.execPath, args, env)
  await peer.open()
  /** @type {Measured} */
  const measured = { figures: [], times: new Map() }
  const caller = callerOf(peer)
  for (let round = 0; round < WARM_UP_CALLS; round++) await caller.call(1)
  for (const { kb, alone, atOnce } of loads) {
    const one = await inTurns(() => caller.call(kb), alone, 1)
    add(`${sizeOf(kb)}, one at a time (${alone} calls)`, one.times)
    if (atOnce === 0) continue
    const memory = memoryOf(peer.pid, atOnce)
    const many = await inTurns(() => caller.call(kb).finally(memory.look), atOnce, AT_ONCE)
    add(`${sizeOf(kb)}, ${Math.min(AT_ONCE, atOnce)} at once (${atOnce} calls)`, many.times)
    const speed = [atOnce / many.seconds]
    measured.figures.push(
      figure(`${name}, ${sizeOf(kb)}, ${Math.min(AT_ONCE, atOnce)} at once`, 'calls/s', speed),
    )
    if (direct !== undefined && memory.samples.length > 1) {
      const title = `${name}, ${sizeOf(kb)}, memory at each tenth of ${atOnce} calls`
      const [half = Number.NaN, last = Number.NaN] = [memory.samples[4], memory.samples.at(-1)]
      measured.figures.push(
        figure(title, 'MB', memory.samples, { note: memory.samples.map(Math.round).join(', ') }),
        figure(`${name}, ${sizeOf(kb)}, memory grown over the second half`, 'MB', [last - half]),
      )
    }
  }
  await peer.close()
  if (caller.refused() > 0) {
    measured.figures.push(
      figure(`${name}, calls refused or not echoed`, 'calls', [caller.refused()]),
    )
  }
  return measured

  /** @param {string} what @param {number[]} times */
  function add(what, times) {
    measured.times.set(what, times)
    const before = direct?.times.get(what) ?? (direct && nearest(direct, what))
    for (const share of times.length < CALLS_FOR_P99 ? [0.5] : [0.5, 0.99]) {
      const title = `${name}, ${what}, p${share * 100}`
      const value = percentile(times, share)
      if (before === undefined) {
        measured.figures.push(figure(title, 'ms', [value]))
        continue
      }
      const isAim = what.startsWith('1 KB, one') && share === 0.5 && name === 'rules only'
      const added = [value - percentile(before, share)]
      measured.figures.push(
        figure(`${title}, added`, 'ms', added, isAim ? { aim: AIM_ADDED_MS } : {}),
      )
    }
  }
}

/** The same size and concurrency with another number of calls. @param {Measured} direct @param {string} what */
function nearest({ times }, what) {
  const kind = what.replace(/ \(.*/, '')
  return [...times].find(([title]) => title.startsWith(kind))?.[1]
}

/** @param {ReturnType<typeof connect>} peer */
function callerOf(peer) {
  let seed = 0
  let refused = 0
  return {
    refused: () => refused,
    /** @param {number} kb */
    async call(kb) {
      const message = prose(kb * 1_000, ++seed)
      const started = performance.now()
      const params = { name: 'echo', arguments: { message } }
      const { content, isError } = await peer.request('tools/call', params)
      const time = performance.now() - started
      if (isError || !content?.[0].text.includes(message)) refused += 1
      return time
    },
  }
}

/** So many calls, so many at once. @param {() => Promise<number>} call @param {number} count @param {number} atOnce */
async function inTurns(call, count, atOnce) {
  /** @type {number[]} */
  const times = []
  const started = performance.now()
  let left = count
  const worker = async () => {
    while (left-- > 0) times.push(await call())
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { times, seconds: (performance.now() - started) / 1_000 }
}

/** Resident memory at each tenth of the calls. @param {number | undefined} pid @param {number} calls */
function memoryOf(pid, calls) {
  /** @type {number[]} */
  const samples = []
  let done = 0
  return {
    samples,
    look() {
      done += 1
      const isTurn = calls >= 1_000 && done % Math.ceil(calls / MEMORY_SAMPLES) === 0
      if (isTurn) samples.push(residentMb(pid)?.now ?? Number.NaN)
    },
  }
}

/** @param {number} kb */
function sizeOf(kb) {
  return kb < 1_000 ? `${kb} KB` : `${kb / 1_000} MB`
}

/** @param {readonly number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
