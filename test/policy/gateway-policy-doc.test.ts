import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { effectivePolicy } from '../../src/policy/effective.ts'
import { GatewayPolicySchema, ScanPoint } from '../../src/policy/gateway-policy.ts'

const text = readFileSync('docs/GATEWAY-POLICY.md', 'utf8')
const firstCells = (heading: string) => {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) => row.split('|')[1]?.match(/[a-z_.]+/g) ?? [])
}

test('the table of scan points is that of the schema', () => {
  expect(firstCells('What is scanned').flat()).toEqual(ScanPoint.options)
})

test('the table of settings is that of the schema', () => {
  const documented = firstCells('The settings').flatMap((names) =>
    names.map((name) => name.split('.')[0]),
  )
  const settings = Object.keys(GatewayPolicySchema.shape).filter((key) => key !== 'upstreams')
  expect([...new Set(documented)].sort()).toEqual(settings.sort())
})

test('the example is a policy, and says what its comments say', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const policy = GatewayPolicySchema.parse(parse(example))
  expect(effectivePolicy(policy, 'web').reactionAt('prompts')).toEqual({
    onThreat: 'redact',
    threshold: 'high',
    failsClosed: true,
    blocksUndecoded: false,
  })
  expect(effectivePolicy(policy, 'files')).toMatchObject({
    allow: ['read_*', 'list_*'],
    deny: ['*_admin'],
    rate: { per_tool: { requests: 60, per_seconds: 60 } },
  })
})
