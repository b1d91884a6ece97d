import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AUDIT_CODES, AUDIT_RULES, GROUPS, ruleOf } from '../../src/configuration-audit/codes.ts'
import { makeFolder } from '../rule-file.ts'
import { auditTexts } from './audit-tools.ts'
import { CASES, type Case, type FileCode } from './cases.ts'
import { LIVE_CASES, type LiveCase } from './live-cases.ts'

async function codesOf(each: Case): Promise<string[]> {
  const { files, mode, make, ...entry } = each as Record<string, unknown>
  const folder = makeFolder({})
  for (const [name, rights] of Object.entries((make ?? {}) as Record<string, number>)) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), rights)
  }
  const placed = JSON.parse(JSON.stringify(entry).replaceAll('$FOLDER', folder))
  const texts = (files ?? { 'a.json': { mcpServers: { demo: placed } } }) as Record<string, unknown>
  const report = await auditTexts(texts, mode as number | undefined)
  expect(report.skipped).toEqual([])
  return report.findings.map(({ code }) => code)
}

const FILE_CODES = AUDIT_CODES.filter((code): code is FileCode => !code.startsWith('SPA-0'))

describe.each(FILE_CODES)('%s', (code) => {
  const { triggers, passes } = CASES[code]
  // Cases hold secrets, so they are named by their number.
  test.each([...triggers.keys()])('finds its case %i', async (index) => {
    expect(await codesOf(triggers[index] ?? {})).toContain(code)
  })
  test.each([...passes.keys()])('lets its near miss %i pass', async (index) => {
    expect(await codesOf(passes[index] ?? {})).not.toContain(code)
  })
})

describe.each(Object.entries(LIVE_CASES))('%s', (code, { triggers, passes }) => {
  test.each(triggers.map((each) => [each.name, each] as const))('finds: %s', async (_, each) => {
    expect(await liveCodesOf(each)).toContain(code)
  })
  test.each(passes.map((each) => [each.name, each] as const))('lets pass: %s', async (_, each) => {
    expect(await liveCodesOf(each)).not.toContain(code)
  })
})

async function liveCodesOf({ looks }: LiveCase): Promise<string[]> {
  const names = Object.keys(looks)
  const entries = names.map((name) => [name, { command: 'node', args: [`/opt/${name}.js`] }])
  const files = { 'a.json': { mcpServers: Object.fromEntries(entries) } }
  const report = await auditTexts(files, 0o600, async (subjects) => {
    return new Map(
      subjects.flatMap((one) => {
        const look = looks[one.server.name]
        return look === undefined ? [] : [[one, look] as const]
      }),
    )
  })
  return report.findings.map(({ code }) => code)
}

test('there are at least forty rules, each with a case for and a case against it', () => {
  expect(AUDIT_CODES.length).toBeGreaterThanOrEqual(40)
  expect([...Object.keys(CASES), ...Object.keys(LIVE_CASES)].sort()).toEqual(
    [...AUDIT_CODES].sort(),
  )
  for (const { triggers, passes } of Object.values({ ...CASES, ...LIVE_CASES })) {
    expect([triggers.length > 0, passes.length > 0]).toEqual([true, true])
  }
})

test('a code is a group and a number; every rule has a page to point to', () => {
  for (const code of AUDIT_CODES) {
    expect(code).toMatch(/^SPA-\d{3}$/)
    expect(GROUPS[code.charAt('SPA-'.length)]).toBeDefined()
    const { title, why, mend, owasp, atlas } = ruleOf(code)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(title.length).toBeLessThanOrEqual(100)
    for (const text of [why, mend]) expect(text).toMatch(/^[A-Za-z].*[.]$/)
    expect(owasp.length).toBeGreaterThan(0)
    for (const id of atlas) expect(id).toMatch(/^AML\.T\d{4}(\.\d{3})?$/)
  }
  const titles = Object.values(AUDIT_RULES).map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})
