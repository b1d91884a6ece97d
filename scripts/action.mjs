// @ts-check
// What action.yml runs: scans or audits the files that git knows by the given patterns, writes SARIF to
// the runner's folder for temporary files, and ends as `sallyport scan` or `sallyport audit` does.
import { spawnSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildClone, CLI, FAILED } from './build-clone.mjs'

/** Bytes of a report or a list of files; more is no list for one run. */
const MAX_OUTPUT = 256 * 1024 * 1024
const USAGE = 2

const { SALLYPORT_FILES = '', SALLYPORT_SENSITIVITY, SALLYPORT_CONFIG } = process.env
const { SALLYPORT_AUDIT = '', SALLYPORT_FAIL_ON, SALLYPORT_BASELINE } = process.env
const { GITHUB_OUTPUT, RUNNER_TEMP } = process.env
process.exitCode = main()

function main() {
  if (!GITHUB_OUTPUT || !RUNNER_TEMP) return fail('expected to run in a GitHub workflow')
  const isAudit = SALLYPORT_AUDIT.trim() !== ''
  const input = isAudit ? '`audit`' : '`files`'
  if (isAudit && SALLYPORT_FILES.trim() !== '') {
    return fail('expected `files` or `audit`, got both: one step makes one report')
  }
  const files = listFiles(isAudit ? SALLYPORT_AUDIT : SALLYPORT_FILES)
  if (files === undefined) return fail('expected a git checkout here: actions/checkout goes first')
  // Without a file `scan` would wait for standard input, and a wrong pattern would look like a pass.
  if (files.length === 0) return fail(`expected ${input} to match files that git tracks, got none`)
  buildClone()
  const command = isAudit ? auditCommand() : scanCommand()
  const { status, stdout } = run(process.execPath, [
    ...[CLI, ...command, '--format', 'sarif', '--'],
    ...files,
  ])
  if (stdout !== '') {
    const report = join(RUNNER_TEMP, 'sallyport.sarif')
    writeFileSync(report, stdout)
    appendFileSync(GITHUB_OUTPUT, `sarif=${report}\n`)
  }
  return status ?? FAILED
}

function scanCommand() {
  const command = ['scan', '--source', 'document']
  if (SALLYPORT_SENSITIVITY) command.push('--sensitivity', SALLYPORT_SENSITIVITY)
  if (SALLYPORT_CONFIG) command.push('--config', SALLYPORT_CONFIG)
  return command
}

/** Without `--live`: a checkout is foreign code, of which nothing is run. */
function auditCommand() {
  const command = ['audit']
  if (SALLYPORT_FAIL_ON) command.push('--fail-on', SALLYPORT_FAIL_ON)
  if (SALLYPORT_BASELINE) command.push('--baseline', SALLYPORT_BASELINE)
  return command
}

/**
 * @param {string} lines patterns of git
 * @returns {string[] | undefined} relative to the working folder; undefined where there is no checkout
 */
function listFiles(lines) {
  const patterns = lines.split('\n').filter((line) => line.trim() !== '')
  if (patterns.length === 0) return []
  const globs = patterns.map((pattern) => `:(glob)${pattern.trim()}`)
  const { status, stdout } = run('git', ['ls-files', '-z', '--', ...globs])
  return status === 0 ? stdout.split('\0').filter((file) => file !== '') : undefined
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: MAX_OUTPUT,
  })
  if (ran.error !== undefined) fail(`expected to start Sallyport, got ${ran.error.name}`)
  return ran
}

/** @param {string} message */
function fail(message) {
  process.stdout.write(`::error::sallyport: ${message}\n`)
  return USAGE
}
