import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { CLI } from '../e2e/start-server.ts'
import { type Program, startBridge } from './bridge.ts'
import { differences, expected, failures } from './expected.ts'
import { missingSuite, type Results, runScenarios } from './suite.ts'

const REFERENCE = {
  command: process.execPath,
  args: [resolve('test/fixtures/conformance/reference-server.mjs')],
}

const missing = await missingSuite()

// Skipped tests are counted, not named: this must be seen.
if (missing !== undefined) process.stderr.write(`\nconformance NOT RUN: ${missing}\n\n`)

// Over HTTP the server has a bridge of its own, which is at both ends then.
describe.skipIf(missing !== undefined).each(['2025-11-25', '2026-07-28'])('in %s', (version) => {
  let direct: Results
  beforeAll(async () => {
    const server = await startBridge(REFERENCE)
    direct = await runScenarios(server.url, version)
    await server.close()
  })

  test('the reference server passes every check that it is not listed to fail', () => {
    const passed = [...direct.values()].filter((status) => status === 'SUCCESS')
    expect(passed.length).toBeGreaterThan(70)
    expect(failures(direct)).toEqual(expected(version, 'direct'))
  })

  test('it passes the same checks behind the gateway, over stdio', async () => {
    const behind = await run(behindGateway('--', REFERENCE.command, ...REFERENCE.args), version)
    expect(differences(direct, behind)).toEqual(expected(version, 'stdio'))
  })

  test('it passes the same checks behind the gateway, over Streamable HTTP', async () => {
    const upstream = await startBridge(REFERENCE)
    onTestFinished(() => upstream.close())
    const behind = await run(behindGateway('-u', upstream.url), version)
    expect(differences(direct, behind)).toEqual(expected(version, 'http'))
  })
})

async function run(program: Program, version: string): Promise<Results> {
  const server = await startBridge(program)
  onTestFinished(() => server.close())
  return runScenarios(server.url, version)
}

/** The built gateway with its policy's defaults: it blocks what it finds, and here is nothing to find. */
function behindGateway(...upstream: string[]): Program {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return {
    command: process.execPath,
    args: [CLI, 'gateway', '--no-classifier', ...upstream],
    env: { ...(process.env as Record<string, string>), SALLYPORT_LOG: join(folder, 'audit.jsonl') },
  }
}
