import { describe, expect, test } from 'vitest'
import { SECRETS } from '../configuration-audit/made-secrets.ts'
import { findingsOf, makeMachine } from './audited-machine.ts'

const DAY = '2999-12-31'
const server = (...args: string[]) => ({ command: 'node', args })

describe('a baseline', () => {
  const entry = { code: 'SPA-808', reason: 'next week', until: DAY }
  const make = (...accepted: object[]) =>
    makeMachine(
      {},
      {
        'a.json': {
          mcpServers: { a: server('/a.js'), b: { ...server('/b.js'), env: { T: SECRETS.github } } },
        },
        'base.json': { accepted },
      },
    )
  const codes = async ({ run }: ReturnType<typeof make>) => {
    const { stdout, stderr, code } = await run(
      'audit',
      '--format',
      'json',
      '--baseline',
      'base.json',
      'a.json',
    )
    const shown =
      code === 3 ? [] : findingsOf(stdout).map(({ code, server }) => `${code} ${server}`)
    return { shown, stderr, code }
  }

  test('takes out what it names, by server and file', async () => {
    expect((await codes(make(entry))).shown).not.toContain('SPA-808 a')
    const { shown } = await codes(make({ ...entry, server: 'a', file: 'a.json' }))
    expect(shown).not.toContain('SPA-808 a')
    expect(shown).toContain('SPA-808 b')
  })

  test('that has ended, or accepts nothing, is a warning', async () => {
    const { shown, stderr } = await codes(
      make({ ...entry, until: '2020-01-31' }, { ...entry, server: 'z' }),
    )
    expect(shown).toContain('SPA-808 a')
    expect(stderr).toContain('entry 1 (SPA-808) has ended on 2020-01-31')
    expect(stderr).toContain('entry 2 (SPA-808) accepts nothing')
    expect(stderr).not.toContain('next week')
  })

  test.each([
    ['about a secret', { ...entry, code: 'SPA-302' }],
    ['without a reason', { ...entry, reason: ' ' }],
    ['without an end', { code: 'SPA-808', reason: 'x' }],
    ['with an unknown code', { ...entry, code: 'SPA-999' }],
  ])('%s ends with 3', async (_, bad) => {
    const { code, stderr } = await codes(make(bad))
    expect(code).toBe(3)
    expect(stderr).toMatch(/^sallyport: CONFIG_INVALID: --baseline:\n {2}line \d+: /)
  })
})
