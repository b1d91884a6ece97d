// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { figure } from './figure.mjs'
import { prose } from './inputs.mjs'
import { connect } from './mcp.mjs'
import { ROOT, residentMb } from './process.mjs'

/** Texts by kilobytes, and calls of each. @type {Record<string, number>} */
const CALLS = { 1: 200, 100: 20 }
const WARM_UP_CALLS = 20
const AT_ONCE = 64
const LOAD_CALLS = 10_000
/** With the classifier a call takes as long as its scan; so many show it. */
const LOAD_CALLS_CLASSIFIER = 256

/** What the gateway adds to a call of the reference server's `echo`, which answers with what it was sent. @param {boolean} hasModel */
export async function benchGateway(hasModel) {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
  const env = { ...process.env, SALLYPORT_LOG: join(folder, 'audit.jsonl') }
  const { resolve } = createRequire(import.meta.url)
  const package_ = dirname(resolve('@modelcontextprotocol/server-everything/package.json'))
  const bare = [join(package_, 'dist/index.js')]
  const gateway = [join(ROOT, 'dist/cli.js'), 'gateway']
  const behind = ['--', process.execPath, ...bare]
  try {
    return [
      ...(await measure('bare server', bare, env, LOAD_CALLS)),
      ...(await measure('rules only', [...gateway, '--no-classifier', ...behind], env, LOAD_CALLS)),
      ...(hasModel
        ? await measure('with classifier', [...gateway, ...behind], env, LOAD_CALLS_CLASSIFIER)
        : []),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {number} loadCalls */
async function measure(name, args, env, loadCalls) {
  const peer = connect(process.execPath, args, env)
  await peer.open()
  let seed = 0
  const call = async (/** @type {number} */ length) => {
    const message = prose(length, ++seed)
    const started = performance.now()
    const { content, isError } = await peer.request('tools/call', {
      name: 'echo',
      arguments: { message },
    })
    if (isError || !content[0].text.includes(message)) throw new Error(`${name}: not echoed`)
    return performance.now() - started
  }
  for (let round = 0; round < WARM_UP_CALLS; round++) await call(1_000)
  const figures = []
  for (const [size, calls] of Object.entries(CALLS)) {
    const raw = []
    for (let round = 0; round < calls; round++) raw.push(await call(Number(size) * 1_000))
    figures.push(figure(`${name}, a call with ${size} KB of prose`, 'ms', raw))
  }
  const before = residentMb(peer.pid)?.now ?? Number.NaN
  const started = performance.now()
  let left = loadCalls
  const worker = async () => {
    while (left-- > 0) await call(1_000)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - started) / 1_000
  figures.push(
    figure(`${name}, calls a second of ${AT_ONCE} at once`, 'calls/s', [loadCalls / seconds]),
  )
  const grown = (residentMb(peer.pid)?.now ?? Number.NaN) - before
  figures.push(figure(`${name}, memory grown over ${loadCalls} calls`, 'MB', [grown]))
  await peer.close()
  return figures
}
