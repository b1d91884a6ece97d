import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { auditTexts } from './audit-tools.ts'
import { SECRETS } from './made-secrets.ts'

// Configurations as the READMEs of public servers have them, written anew, with their placeholders.
const FOLDER = 'test/fixtures/configurations'
const names = readdirSync(FOLDER)
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const SECRET_CODES = new Set([
  'SPA-301',
  'SPA-302',
  'SPA-303',
  'SPA-304',
  'SPA-305',
  'SPA-306',
  'SPA-308',
  'SPA-313',
])

test('there are at least a hundred', () => expect(names.length).toBeGreaterThanOrEqual(100))

describe.each(names)('%s', (name) => {
  test('is read, and nothing in it is critical or a secret', async () => {
    const { findings, files, skipped } = await auditTexts({ [name]: read(name) })
    expect([skipped, files.length]).toEqual([[], 1])
    expect(files[0]?.servers).toBeGreaterThan(0)
    expect(findings.filter(({ severity }) => severity === 'critical')).toEqual([])
    expect(findings.filter(({ code }) => SECRET_CODES.has(code) || code === 'SPA-307')).toEqual([])
  })

  test('every secret planted in it is found, and none is told', async () => {
    const kinds = Object.entries(SECRETS).filter(([kind]) => kind !== 'dbPassword')
    const [kind, secret] = kinds[names.indexOf(name) % kinds.length] ?? ['', '']
    const planted = plant(name, secret)
    for (const [place, text] of Object.entries(planted)) {
      const report = await auditTexts({ [name]: text })
      expect(report.skipped).toEqual([])
      const found = report.findings.filter(
        ({ code }) => SECRET_CODES.has(code) || code === 'SPA-307',
      )
      expect(found, `${kind} as ${place}`).not.toEqual([])
      const told = JSON.stringify(report)
      for (let at = 0; at + 8 <= secret.length; at += 4) {
        expect(told).not.toContain(JSON.stringify(secret.slice(at, at + 8)).slice(1, -1))
      }
    }
  })
})

/** The file with the secret in each place where clients let people put one. */
function plant(name: string, secret: string): Record<string, string> {
  const text = read(name)
  const value = JSON.stringify(secret)
  const inUrl = JSON.stringify(`https://a.example/mcp?key=${encodeURIComponent(secret)}`)
  if (name.endsWith('.toml')) {
    const add = (lines: string) => `${text}\n[mcp_servers.planted]\n${lines}\n`
    return {
      argument: add(`command = "a"\nargs = ["--token", ${value}]`),
      variable: add(`command = "a"\nenv = { "A_TOKEN" = ${value} }`),
      header: add(`url = "https://a.example/mcp"\nhttp_headers = { "X-Api-Key" = ${value} }`),
      address: add(`url = ${inUrl}`),
    }
  }
  if (name.endsWith('.yaml')) {
    const isList = text.includes('- name:')
    const add = (lines: string) =>
      isList ? `${text}  - {name: planted, ${lines}}\n` : `${text}  planted: {${lines}}\n`
    return {
      argument: add(`command: a, args: ["--token", ${value}]`),
      variable: add(`command: a, env: {A_TOKEN: ${value}}`),
      header: add(`url: "https://a.example/mcp", headers: {X-Api-Key: ${value}}`),
      address: add(`url: ${inUrl}`),
    }
  }
  // The first server of the file: all of its values, one after the other.
  const at = text.search(/"(command|url|settings)":/)
  const add = (lines: string) => `${text.slice(0, at)}${lines}, ${text.slice(at)}`
  return {
    // Before the server's own, if it has one: then no client reads it, and it lies there all the same.
    variable: add(`"env": {"A_TOKEN": ${value}}`),
    argument: add(`"args": ["--token", ${value}]`),
    setting: add(`"note": ${value}`),
    header: add(`"headers": {"X-Api-Key": ${value}}`),
    address: add(`"serverUrl": ${inUrl}`),
  }
}
