import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'

/** The suite of the protocol's makers needs a newer Node than we do; npx has both, once it has fetched them. */
const SUITE = ['-y', '-p', 'node@24', '-p', '@modelcontextprotocol/conformance@0.2.0-alpha.12']

/** What each check came to, by `scenario/check`; several words where a scenario makes the check several times. */
export type Results = Map<string, string>

const Checks = z.array(z.looseObject({ id: z.string(), status: z.string() }))

/** Why the suite cannot be run here; undefined when it can. */
export async function missingSuite(): Promise<string | undefined> {
  const there = await runSuite(['--version']).then(
    ({ code }) => code === 0,
    () => false,
  )
  return there ? undefined : 'npx can fetch neither Node 24 nor the suite'
}

/** Runs every server scenario of a version of the protocol against the server at the address. */
export async function runScenarios(url: string, version: string): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-conformance-'))
  try {
    const filter = ['--suite', 'all', '--spec-version', version]
    // Its exit code is 1 when any check fails; which did is for the caller to judge.
    const { stdout } = await runSuite(['server', '--url', url, ...filter, '-o', folder])
    if (!stdout.includes('=== SUMMARY ===')) throw new Error('the suite did not end its run')
    return readResults(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readResults(folder: string): Results {
  const statuses = readdirSync(folder).flatMap((name) => {
    const scenario = name.replace(/^server-/, '').replace(/-\d{4}-\d{2}-\d{2}T[\dZ-]*$/, '')
    const checks = Checks.parse(JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8')))
    return checks.map(({ id, status }) => [`${scenario}/${id}`, status] as const)
  })
  const results: Results = new Map()
  for (const [check, status] of statuses) {
    results.set(check, [...(results.get(check)?.split(' ') ?? []), status].sort().join(' '))
  }
  return results
}

function runSuite(args: string[]): Promise<{ code: number | null; stdout: string }> {
  return new Promise((done, fail) => {
    const child = spawn('npx', [...SUITE, 'conformance', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // Away from our own package.json, whose Node npx would complain about.
      cwd: tmpdir(),
      shell: process.platform === 'win32',
    })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout }))
  })
}
