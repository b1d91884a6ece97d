import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Shot } from '../../src/drill/drill.ts'
import { DISGUISED, PAIRS } from '../../src/drill/texts.ts'
import { makeMachine } from './audited-machine.ts'
import { copyPackage } from './copy-package.ts'
import { runCli } from './run-cli.ts'

/** Longer than any words that a name of ours shares with a text. */
const PIECE = 30
const pieces = [...PAIRS, DISGUISED]
  .flatMap(({ attack, harmless }) => [attack, harmless])
  .map((text) => text.slice(0, PIECE))

const drill = async (...args: string[]) => {
  const { place, run } = makeMachine({})
  const ran = await run('drill', ...args)
  return { ...ran, place }
}

test('all forty attacks and their twins are judged, and no report holds their texts', async () => {
  const { code, stdout, stderr, place } = await drill('--json', '--html', 'drill.html')
  expect([code, stderr]).toEqual([0, ''])
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ classifier: 'ok', total: { attacks: 40, harmless: 40 } })
  const shots: Shot[] = report.shots
  expect(shots).toHaveLength(80)
  const stopped = shots.filter(({ isAttack, verdict }) => isAttack && verdict === 'threat')
  expect(report.total.stopped).toBe(stopped.length)
  // Far below what is stopped today: the drill is no test of the scanner.
  expect(stopped.length).toBeGreaterThan(20)
  expect(report.total.wronglyStopped).toBeLessThan(20)
  expect(report.seenBy.both).toBeGreaterThan(0)
  const html = readFileSync(join(place.cwd, 'drill.html'), 'utf8')
  expect(html).toContain(`${stopped.length} of 40`)
  expect(html.match(/<svg /g)?.length).toBeGreaterThan(30)
  expect(html).not.toMatch(/<script|\bsrc=|\bhref=|url\(/)
  for (const piece of pieces) {
    expect(stdout).not.toContain(piece)
    expect(html).not.toContain(piece)
  }
})

test('the text names what was missed, in 80 columns and without colour', async () => {
  const { code, stdout, stderr } = await drill('--no-classifier')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^\d+ of 40 attacks stopped, \d+ more warned of\n/)
  expect(stdout).toMatch(/the classifier alone 0, both 0\n/)
  expect(stdout).toMatch(/\nattacks that were not stopped:( none)?\n/)
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(stdout).not.toContain('\u001b')
})

test('a scanner that finds nothing stops nothing', async () => {
  const copy = copyPackage()
  const file = join(copy.folder, 'dist/pack.json')
  const pack = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...pack, rules: [] }))
  const { stdout, code } = await runCli(['drill', '--json', '--no-classifier'], copy)
  const { total, missed } = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(total).toMatchObject({ stopped: 0, warned: 0, wronglyStopped: 0, wronglyWarned: 0 })
  expect(missed).toHaveLength(40)
})

test('a scan that runs out of time is no passed drill', async () => {
  const { place } = makeMachine({})
  const config = join(place.cwd, 'sallyport.yaml')
  writeFileSync(config, 'scan_budget_ms: 1\n')
  const { code, stdout } = await runCli(['drill', '--json', '--config', config], place)
  const { shots } = JSON.parse(stdout)
  expect(shots.some(({ complete }: Shot) => !complete)).toBe(true)
  expect(code).toBe(4)
})

test('a page that cannot be written is an error that says so, without the path', async () => {
  const { code, stdout, stderr } = await drill('--no-classifier', '--html', 'none/drill.html')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe('sallyport: USAGE: --html: expected a file that can be written, got ENOENT\n')
  expect(existsSync('none')).toBe(false)
})
