import { describe, expect, test } from 'vitest'
import type { Detection, Detector, Evidence, View } from '../../src/core/detector.ts'
import type { Layer } from '../../src/core/finding.ts'
import { absentDetector } from '../../src/scan/absent.ts'
import { scanText } from '../../src/scan/scan.ts'
import { rejection } from '../rejection.ts'

const clean: Detection = { evidence: [], risk: 0, complete: true }

function detectorOf(layer: Layer, detect: (views: readonly View[]) => Detection): Detector {
  return {
    ...absentDetector(layer),
    ready: async () => 'ok',
    detect: async (views) => detect(views),
  }
}

const found = (id: string, signal: 'hard' | 'soft', confidence = 0.9): Evidence => ({
  finding: { rule_id: id, family: 'PI', severity: 'high', confidence, layer: 'rules' },
  signal,
  group: id,
})

function scan(
  rules: Detector,
  classifier = absentDetector('classifier'),
  text = 'text',
  signal?: AbortSignal,
) {
  const context = { deadline: Number.POSITIVE_INFINITY, signal, source: 'unknown' as const }
  return scanText(text, { rules, classifier }, context)
}

const rulesWith = (detection: Partial<Detection>) =>
  detectorOf('rules', () => ({ ...clean, ...detection }))

const broken = (layer: Layer) =>
  detectorOf(layer, () => {
    throw new Error('broke on: the secret text')
  })

test.each([
  ['nothing', [], undefined],
  ['soft evidence', [found('a', 'soft')], 'soft'],
  ['hard evidence', [found('a', 'soft'), found('b', 'hard')], 'hard'],
])('the classifier hears that the rules found %s', async (_, evidence, expected) => {
  const heard: unknown[] = []
  const classifier: Detector = {
    ...absentDetector('classifier'),
    ready: async () => 'ok',
    detect: async (_views, context) => {
      heard.push(context.found)
      return clean
    },
  }
  await scan(rulesWith({ evidence }), classifier)
  expect(heard).toEqual([expected])
})

describe('the verdict', () => {
  test.each([
    ['safe without evidence', [], 'safe', 'allow'],
    ['suspicious with soft evidence', [found('a', 'soft')], 'suspicious', 'warn'],
    ['threat with hard evidence', [found('a', 'soft'), found('b', 'hard', 0.1)], 'threat', 'block'],
  ])('is %s', async (_, evidence, verdict, recommended_action) => {
    expect(await scan(rulesWith({ evidence }))).toMatchObject({
      verdict,
      recommended_action,
      complete: true,
    })
  })

  test('is never safe when a detector did not see the whole text', async () => {
    expect(await scan(rulesWith({ complete: false }))).toMatchObject({
      verdict: 'suspicious',
      complete: false,
      layers: { rules: 'incomplete', classifier: 'disabled' },
    })
  })

  test('is never safe when there was no room for the letters of the text', async () => {
    expect(await scan(rulesWith({}), undefined, '\uFDFA'.repeat(100))).toMatchObject({
      verdict: 'suspicious',
      complete: false,
      layers: { rules: 'incomplete' },
    })
  })

  test('is never safe when decodings of decodings were left, though each layer read what it was given', async () => {
    let text = 'The meeting is on Tuesday at ten.'
    for (let time = 0; time < 4; time++) text = Buffer.from(text).toString('base64')
    expect(await scan(rulesWith({}), undefined, text)).toMatchObject({
      verdict: 'suspicious',
      complete: false,
      layers: { rules: 'ok' },
    })
  })

  test('is never safe when a detector breaks, and the other still counts', async () => {
    const result = await scan(rulesWith({ evidence: [found('a', 'hard')] }), broken('classifier'))
    expect(result).toMatchObject({
      verdict: 'threat',
      complete: false,
      layers: { rules: 'ok', classifier: 'failed' },
    })
    expect(await scan(broken('rules'))).toMatchObject({
      verdict: 'suspicious',
      layers: { rules: 'failed' },
    })
  })

  test('tells nothing of what broke a detector', async () => {
    expect(JSON.stringify(await scan(broken('rules')))).not.toContain('secret')
  })
})

describe('the answer', () => {
  test('joins the findings and takes the higher risk and severity', async () => {
    const critical = found('c', 'hard')
    critical.finding.severity = 'critical'
    const classifier = detectorOf('classifier', () => ({
      ...clean,
      evidence: [critical],
      risk: 0.95432,
    }))
    const result = await scan(
      rulesWith({ evidence: [found('a', 'soft', 0.5)], risk: 0.05 }),
      classifier,
    )
    expect(result).toMatchObject({ risk: 0.9543, severity: 'critical' })
    expect(result.findings.map(({ rule_id }) => rule_id)).toEqual(['c', 'a'])
  })

  test('has no severity without a finding', async () => {
    expect(await scan(rulesWith({}))).toMatchObject({ severity: null, findings: [], risk: 0 })
  })

  test('hands every view to both detectors', async () => {
    const seen: number[] = []
    const counting = (layer: Layer) =>
      detectorOf(layer, (views) => {
        seen.push(views.length)
        return clean
      })
    await scan(counting('rules'), counting('classifier'), 'ig\u200Bnore')
    expect(seen).toEqual([2, 2])
  })

  test('is SCAN_CANCELLED once the caller has cancelled', async () => {
    const cancelled = AbortSignal.abort()
    expect(await rejection(() => scan(rulesWith({}), undefined, 'text', cancelled))).toMatch(
      /^SCAN_CANCELLED: /,
    )
  })
})
