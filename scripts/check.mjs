// @ts-check
// What CI runs: the tests, then every other check. Ends with `N passed, N failed`: each test counts
// one, each check counts one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CHECKS = [
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['unused code and dependencies', 'npm run --silent knip'],
  ['package contents', 'npm run --silent publint'],
  ['generated files are up to date', 'npm run --silent generate -- --check'],
]

// Labelled texts are not in the repository; where there are some, the pack must not err on more of them.
if (process.env.SALLYPORT_DATA) CHECKS.push(['false positives', 'npm run --silent rules:fp'])

const total = runTests()
for (const [name = '', command = ''] of CHECKS) {
  process.stdout.write(`\n> ${name}: ${command}\n`)
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
  total[status === 0 ? 'passed' : 'failed'] += 1
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${name}\n`)
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-check-'))
  const report = join(folder, 'tests.json')
  const reporters = `--reporter=default --reporter=json --outputFile=${report}`
  const { status } = spawnSync(`npm test -- ${reporters}`, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const counts = readCounts(report)
  rmSync(folder, { recursive: true })
  // A run that broke outside any test (an import, a leaked error) must not look green.
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/** @param {string} report */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    // No report: the tests did not get as far as writing one.
    return { passed: 0, failed: 1 }
  }
}
