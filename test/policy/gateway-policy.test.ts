import { describe, expect, test } from 'vitest'
import { effectivePolicy } from '../../src/policy/effective.ts'
import { GatewayPolicySchema, ScanPoint } from '../../src/policy/gateway-policy.ts'

const effective = (policy: unknown, upstream = 'files') =>
  effectivePolicy(GatewayPolicySchema.parse(policy), upstream)

describe('the schema', () => {
  test('an empty policy blocks what is of high severity', () => {
    expect(GatewayPolicySchema.parse({})).toEqual({
      on_threat: 'block',
      severity_threshold: 'high',
    })
  })

  test.each([
    ['a misspelt key', { on_thread: 'log' }, 'on_thread'],
    ['an unknown action', { on_threat: 'ignore' }, 'on_threat'],
    ['a point that is none', { points: { tools: {} } }, 'points'],
    ['a pattern that is not RE2', { arguments: [{ pattern: 'a(?=b)', action: 'deny' }] }, 'RE2'],
    ['redact without a pattern', { arguments: [{ action: 'redact' }] }, 'replaces what matches'],
    ['a limit of nothing', { rate: { per_tool: { requests: 0 } } }, 'requests'],
    ['a suppression without reason', { suppressions: [{ rule: 'pi-001' }] }, 'reason'],
    ['the same below an upstream', { upstreams: { a: { on_thread: 'log' } } }, 'on_thread'],
    ['upstreams below upstreams', { upstreams: { a: { upstreams: {} } } }, 'upstreams'],
  ])('refuses %s', (_, policy, hint) => {
    const { error } = GatewayPolicySchema.safeParse(policy)
    expect(JSON.stringify(error?.issues)).toContain(hint)
  })
})

describe('what holds at a scan point', () => {
  test('is the nearest setting: the upstream’s point, the upstream, the point, the policy', () => {
    const policy = {
      on_threat: 'log',
      severity_threshold: 'low',
      points: { resources: { on_threat: 'warn', severity_threshold: 'medium' } },
      upstreams: {
        files: { on_threat: 'redact', points: { prompts: { on_threat: 'block' } } },
      },
    }
    const at = (point: ScanPoint, upstream?: string) => {
      const { onThreat, threshold } = effective(policy, upstream).reactionAt(point)
      return `${onThreat} ${threshold}`
    }
    expect(at('prompts')).toBe('block low')
    expect(at('resources')).toBe('redact medium')
    expect(at('other')).toBe('redact low')
    expect(at('resources', 'web')).toBe('warn medium')
    expect(at('prompts', 'web')).toBe('log low')
    expect(at('prompts', 'constructor')).toBe('log low')
  })

  test.each([
    ['block', true],
    ['redact', false],
    ['warn', false],
    ['log', false],
  ])('%s fails closed: %s, unless the policy says otherwise', (on_threat, closed) => {
    expect(effective({ on_threat }).reactionAt('other').failsClosed).toBe(closed)
    for (const on_scan_failure of ['closed', 'open']) {
      const { failsClosed } = effective({ on_threat, on_scan_failure }).reactionAt('other')
      expect(failsClosed).toBe(on_scan_failure === 'closed')
    }
  })

  test('what was not decoded is blocked only where the policy says so, at a point or everywhere', () => {
    for (const on_threat of ['block', 'redact']) {
      const blocks = (policy: object, point: ScanPoint) =>
        effective({ on_threat, ...policy }).reactionAt(point).blocksUndecoded
      expect(blocks({ on_scan_failure: 'closed' }, 'other')).toBe(false)
      expect(blocks({ on_undecoded: 'closed' }, 'other')).toBe(true)
      const points = { resources: { on_undecoded: 'closed' } }
      expect([blocks({ points }, 'resources'), blocks({ points }, 'other')]).toEqual([true, false])
    }
  })

  test('every point is scanned, and all but `other` can be switched off', () => {
    expect(ScanPoint.options.every((point) => effective({}).scans(point))).toBe(true)
    for (const point of ScanPoint.options) {
      const scan = { [`scan_${point}`]: false }
      expect(GatewayPolicySchema.safeParse({ scan }).success).toBe(point !== 'other')
      if (point !== 'other') expect(effective({ scan }).scans(point)).toBe(false)
    }
  })

  test('an upstream switches on what is off for all', () => {
    const policy = {
      scan: { scan_prompts: false, scan_sampling: false },
      upstreams: { files: { scan: { scan_prompts: true } } },
    }
    const { scans } = effective(policy)
    expect([scans('prompts'), scans('sampling')]).toEqual([true, false])
  })
})

test('what forbids or excuses adds up for an upstream, the rest is replaced', () => {
  const rule = (message: string) => ({ action: 'deny', message, pattern: 'x' })
  const suppression = (reason: string) => ({ rule: 'pi-001', reason })
  const settings = (name: string) => ({
    tools: { allow: [`${name}_*`], deny: [`no_${name}`] },
    arguments: [rule(name)],
    suppressions: [suppression(name)],
    labels: { [name]: name },
    rate: { [name === 'all' ? 'per_client' : 'per_tool']: { requests: 5 } },
  })
  const policy = { ...settings('all'), upstreams: { files: settings('own') } }
  expect(effective(policy)).toMatchObject({
    allow: ['own_*'],
    deny: ['no_all', 'no_own'],
    arguments: [{ message: 'all', tool: '*' }, { message: 'own' }],
    suppressions: [{ reason: 'all' }, { reason: 'own' }],
    labels: { all: 'all', own: 'own' },
    rate: { per_client: { requests: 5, per_seconds: 60 }, per_tool: { requests: 5 } },
  })
  expect(effective(policy, 'web')).toMatchObject({ allow: ['all_*'], deny: ['no_all'] })
})
