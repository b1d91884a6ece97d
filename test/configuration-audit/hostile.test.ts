import { expect, test } from 'vitest'
import { auditTexts } from './audit-tools.ts'

const entry = (more: object) => ({
  mcpServers: { a: { command: 'node', args: ['/a.js'], ...more } },
})
const deep = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times)

// Each ends long before the test's own limit, though it is made to take quadratic time or all the memory.
test.each([
  ['a long argument', 'a.json', entry({ args: ['a'.repeat(99_000)] })],
  [
    'a long argument of marks',
    'a.json',
    entry({ args: ['../'.repeat(30_000), '-'.repeat(9_000), '=:/@'.repeat(20_000)] }),
  ],
  ['a long script', 'a.json', entry({ command: 'bash', args: ['-c', 'curl a | '.repeat(6_000)] })],
  ['a long address', 'a.json', entry({ url: `https://a.example/${'a/'.repeat(9_000)}` })],
  [
    'a long package',
    'a.json',
    { mcpServers: { a: { command: 'npx', args: ['m'.repeat(99_000)] } } },
  ],
  ['a long name', 'a.json', { mcpServers: { ['n'.repeat(99_000)]: { command: 'x' } } }],
  ['launchers in launchers', 'a.json', entry({ command: 'sudo', args: Array(1_000).fill('sudo') })],
  [
    'many servers of one name',
    'a.json',
    `{"mcpServers":{${Array(900).fill('"a":{"command":"x"}').join(',')}}}`,
  ],
])('%s is judged', async (_, name, content) => {
  const { skipped, files } = await auditTexts({ [name]: content })
  expect([skipped, files.length]).toEqual([[], 1])
})

test.each([
  ['an entry nested deeper than any', 'a.json', `{"mcpServers":{"a":{"x":${deep('[', ']', 70)}}}}`],
  ['JSON nested too deep', 'a.json', deep('[', ']', 20_000)],
  ['objects nested too deep', 'a.json', deep('{"a":', '}', 5_000).replace('}', '1}')],
  ['TOML nested too deep', 'a.toml', `a = ${deep('[', ']', 2_000)}`],
  ['YAML nested too deep', 'a.yaml', deep('[', ']', 2_000)],
  [
    'YAML whose aliases multiply',
    'a.yaml',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}\n`,
  ],
  ['YAML over its limit', 'a.yaml', `a: ${'x'.repeat(300_000)}`],
  ['a value over its limit', 'a.json', entry({ env: { A: 'x'.repeat(2_000_000) } })],
  [
    'a name over its limit',
    'a.json',
    { mcpServers: { ['n'.repeat(2_000_000)]: { command: 'x' } } },
  ],
  ['too many values', 'a.json', entry({ args: Array(20_001).fill('x') })],
])('%s is skipped with a reason', async (_, name, content) => {
  const { skipped, findings } = await auditTexts({ [name]: content })
  expect(skipped).toHaveLength(1)
  expect(skipped[0]?.reason).toMatch(/^(line \d+: )?expected /)
  expect(findings).toEqual([])
})
