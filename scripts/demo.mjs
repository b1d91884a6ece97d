// @ts-check
// The main job on real input: starts the built server, connects an MCP client, scans the samples.
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import color from 'picocolors'
import { SAMPLES } from './demo-samples.mjs'

const COLORS = { threat: color.red, suspicious: color.yellow, safe: color.green }

say(
  `\n${color.bold('Sallyport demo')}: starts the server, connects an MCP client, scans a dozen texts.\n`,
)
const client = new Client({ name: 'sallyport-demo', version: '1.0.0' })
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: ['dist/cli.js', 'serve', '--log-level', 'warn'],
  }),
)
const { tools } = await client.listTools()
say(`\nTools: ${tools.map(({ name }) => name).join(', ')}\n`)

say(color.dim(row('text', 'source', 'verdict', 'risk', 'ms', 'findings')))
let surprises = 0
for (const sample of SAMPLES) surprises += await scanSample(sample)
await client.close()

const asExpected = SAMPLES.length - surprises
say(`\n${asExpected} of ${SAMPLES.length} verdicts as expected. No text left this machine.`)
say('Next: `node dist/cli.js scan FILE`, or add the server to your MCP client (README.md).\n')
process.exitCode = surprises === 0 ? 0 : 1

/** @param {(typeof SAMPLES)[number]} sample */
async function scanSample({ name, source, expected, text }) {
  const answer = await client.callTool({ name: 'scan_prompt', arguments: { text, source } })
  const { verdict, risk, findings, timing_ms } =
    /** @type {import('../dist/index.js').ScanResult} */ (answer.structuredContent)
  const ids = findings.map(({ rule_id }) => rule_id)
  const line = row(
    name,
    source,
    verdict,
    risk.toFixed(2),
    timing_ms.total.toFixed(1),
    ids.join(' '),
  )
  const surprise = verdict === expected ? '' : color.magenta(`  expected ${expected}`)
  say(line.replace(verdict.padEnd(10), COLORS[verdict](verdict.padEnd(10))) + surprise)
  return verdict === expected ? 0 : 1
}

/**
 * @param {string} name
 * @param {string} source
 * @param {string} verdict
 * @param {string} risk
 * @param {string} ms
 * @param {string} findings
 */
function row(name, source, verdict, risk, ms, findings) {
  const cells = [name.padEnd(42), source.padEnd(16), verdict.padEnd(10), risk.padStart(4)]
  return [...cells, ms.padStart(6), findings].join('  ')
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
