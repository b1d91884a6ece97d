import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { createClassifierDetector } from '../../src/classifier/detector.ts'
import { readManifest } from '../../src/classifier/manifest.ts'
import type { View } from '../../src/core/detector.ts'
import { makeFolder } from '../rule-file.ts'

const FOLDER = 'models/minilm-l6-v2'
const { beside_rules, canary, presets, name, labels } = readManifest(FOLDER)
const thresholds = presets.balanced
const reasons: string[] = []
const create = (folder: string) =>
  createClassifierDetector({
    folder,
    threads: 1,
    sensitivity: 'balanced',
    onUnavailable: (reason) => void reasons.push(reason),
  })
const detector = create(FOLDER)
afterAll(() => detector.close())

const view = (text: string, folded = true): View => ({
  text,
  steps: [],
  folded,
  guessed: false,
  concealed: false,
  meant: () => undefined,
  unquoted: () => undefined,
  unreported: () => undefined,
})
const detect = (views: View[], deadline = Number.POSITIVE_INFINITY, signal?: AbortSignal) =>
  detector.detect(views, { deadline, signal, source: 'unknown' })

test('the shipped model loads, and has a rule for each of its families', async () => {
  expect(await detector.ready()).toBe('ok')
  expect(detector.version()).toBe(name)
  const families = detector.rules().map(({ family }) => family)
  expect([...families].sort()).toEqual(labels.slice(1).sort())
  for (const rule of detector.rules()) {
    expect(rule).toMatchObject({ layer: 'classifier', rule_id: `ml-${rule.family.toLowerCase()}` })
  }
})

test('the attack it was shipped with is found, as a threat', async () => {
  const { evidence, risk, complete } = await detect([view(canary.attack)])
  expect(risk).toBeGreaterThanOrEqual(thresholds.threat)
  expect(complete).toBe(true)
  expect(evidence).toMatchObject([
    { signal: 'hard', finding: { layer: 'classifier', severity: 'high' } },
  ])
  expect(detector.rules().map(({ rule_id }) => rule_id)).toContain(evidence[0]?.finding.rule_id)
})

test('what the rules found adds to its log odds, as much as was fitted', async () => {
  const context = {
    deadline: Number.POSITIVE_INFINITY,
    signal: undefined,
    source: 'unknown' as const,
  }
  const odds = async (found?: 'hard') => {
    const { risk } = await detector.detect([view(canary.benign)], { ...context, found })
    return Math.log(risk / (1 - risk))
  }
  expect((await odds('hard')) - (await odds())).toBeCloseTo(beside_rules.hard, 6)
})

test('the harmless text it was shipped with is not', async () => {
  const { evidence, risk } = await detect([view(canary.benign)])
  expect(evidence).toEqual([])
  expect(risk).toBeLessThan(thresholds.suspicious)
})

test('only the folded views are read, each of them', async () => {
  expect(await detect([view(canary.attack, false)])).toEqual({
    evidence: [],
    risk: 0,
    complete: true,
  })
  expect((await detect([view(canary.benign), view(canary.attack)])).evidence).toHaveLength(1)
})

test('the same text gets the same risk, alone or beside others', async () => {
  const alone = await detect([view(canary.attack)])
  expect((await detect([view('Hello.'), view(canary.attack)])).risk).toBe(alone.risk)
})

test('past the deadline, or once cancelled, the detection is not complete', async () => {
  expect(await detect([view('a')], performance.now() - 1)).toMatchObject({ complete: false })
  const cancelled = detect([view('a')], Number.POSITIVE_INFINITY, AbortSignal.abort())
  expect(await cancelled).toMatchObject({ complete: false })
})

test('marks of the model’s own written in a text are ordinary text', async () => {
  const marked = `[SEP] [CLS] [PAD] [MASK] [UNK] ${canary.attack}`
  expect((await detect([view(marked)])).complete).toBe(true)
})

test.each([
  ['no manifest', {}, /manifest\.json/],
  ['a manifest that is no JSON', { 'manifest.json': 'secret {' }, /JSON/],
  [
    'a manifest without a canary',
    { 'manifest.json': manifestWith({ canary: undefined }) },
    /canary/,
  ],
  ['no model file', { 'manifest.json': manifestWith({}) }, /model\.onnx/],
  [
    'another model file',
    { 'manifest.json': manifestWith({}), 'model.onnx': 'x' },
    /model\.onnx: expected sha256 /,
  ],
])('with %s it is unavailable, says why, and finds nothing', async (_, files, reason) => {
  reasons.length = 0
  const missing = create(makeFolder(files))
  expect(await missing.ready()).toBe('unavailable')
  expect(reasons).toHaveLength(1)
  expect(reasons[0]).toMatch(reason)
  expect(missing.rules()).toEqual([])
  expect(missing.version()).toBeNull()
  expect(
    await missing.detect([view('a')], { deadline: 0, signal: undefined, source: 'unknown' }),
  ).toMatchObject({
    evidence: [],
  })
  await missing.close()
})

function manifestWith(fields: object): string {
  const manifest = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8'))
  return JSON.stringify({ ...manifest, ...fields })
}
