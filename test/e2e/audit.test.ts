import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SECRETS } from '../configuration-audit/made-secrets.ts'
import { findingsOf, makeMachine } from './audited-machine.ts'

const server = (...args: string[]) => ({ command: 'node', args })

const HOME = {
  '.cursor/mcp.json': { mcpServers: { files: server('/opt/files.js', '/') } },
  '.config/Claude/claude_desktop_config.json': {
    mcpServers: { web: { url: 'http://w.example/mcp' } },
  },
  '.codex/config.toml': '[mcp_servers.shop]\ncommand = "npx"\nargs = ["-y", "shop"]\n',
  '.config/goose/config.yaml': 'extensions:\n  sh:\n    cmd: sudo\n    args: [node, a.js]\n',
}
const PROJECT = {
  '.mcp.json': { mcpServers: { ci: { ...server('a.js'), env: { TOKEN: SECRETS.github } } } },
}

describe('sallyport audit', () => {
  test('without a file judges every client of the machine and the project', async () => {
    const { run } = makeMachine(HOME, PROJECT)
    const { code, stdout, stderr } = await run('audit', '--format', 'json')
    expect([code, stderr]).toEqual([0, ''])
    const found = findingsOf(stdout).map(
      ({ client, server, code }) => `${client} ${server} ${code}`,
    )
    for (const wanted of [
      'Cursor files SPA-201',
      'Claude Desktop web SPA-501',
      'Codex CLI shop SPA-401',
      'Goose sh SPA-107',
      'Claude Code ci SPA-305',
    ]) {
      expect(found).toContain(wanted)
    }
    const [first] = findingsOf(stdout)
    expect(Object.keys(first ?? {}).sort()).toEqual(
      [
        'client',
        'code',
        'file',
        'line',
        'mend',
        'place',
        'references',
        'server',
        'severity',
        'what',
        'why',
      ].sort(),
    )
  })

  test('of a machine without clients says so and ends with 0', async () => {
    const { run } = makeMachine({})
    const { code, stdout } = await run('audit')
    expect([code, stdout]).toEqual([
      0,
      'nothing found in 0 servers in 0 files\nno configuration of a known client is here\n',
    ])
  })

  test('of named files judges those alone, and writes and runs nothing', async () => {
    const { run, place } = makeMachine(HOME, {
      'a.json': { mcpServers: { touch: { command: 'touch', args: [join('.', 'ran')] } } },
    })
    const before = place.files()
    const { stdout } = await run('audit', '--format', 'json', 'a.json')
    expect(new Set(findingsOf(stdout).map(({ server }) => server))).toEqual(new Set(['touch']))
    expect(place.written(before)).toEqual([])
    expect(existsSync(join(place.cwd, 'ran'))).toBe(false)
  })

  test('a file that is missing, malformed or no text is named and ends with 2; the others are judged', async () => {
    const { run, place } = makeMachine(
      {},
      { 'bad.json': '{"mcpServers": {', 'good.json': HOME['.cursor/mcp.json'] },
    )
    writeFileSync(join(place.cwd, 'odd.json'), Buffer.from([0x7b, 0xff, 0x7d]))
    const { code, stdout } = await run(
      'audit',
      '--format',
      'json',
      'bad.json',
      'nowhere.json',
      'good.json',
      'odd.json',
    )
    expect(code).toBe(2)
    const report = JSON.parse(stdout)
    expect(report.skipped).toEqual([
      { path: 'bad.json', reason: 'line 1: expected JSON, with comments at most' },
      { path: 'nowhere.json', reason: 'expected a file, found none there' },
      { path: 'odd.json', reason: 'expected UTF-8' },
    ])
    expect(report.files).toHaveLength(1)
  })

  test.each([
    ['critical', 1],
    ['low', 1],
  ])('--fail-on %s ends with %i on a critical finding', async (severity, wanted) => {
    const { run } = makeMachine({}, { 'a.json': HOME['.cursor/mcp.json'] })
    expect((await run('audit', '--fail-on', severity, 'a.json')).code).toBe(wanted)
  })

  test('--fail-on a severity that is not reached ends with 0', async () => {
    const { run } = makeMachine({}, { 'a.json': { mcpServers: { a: server('/a.js') } } })
    expect((await run('audit', '--fail-on', 'medium', 'a.json')).code).toBe(0)
    expect((await run('audit', '--fail-on', 'low', 'a.json')).code).toBe(1)
  })

  test('the table fits 80 columns and is plain in a pipe', async () => {
    const { run } = makeMachine(HOME, PROJECT)
    const { stdout } = await run('audit')
    expect(stdout).toMatch(/^~\/\.cursor\/mcp\.json {2}Cursor$/m)
    expect(stdout).toMatch(
      /^ {4}critical {2}SPA-201 {2}The server may use the whole disk \(arguments\)$/m,
    )
    expect(stdout).not.toContain('\u001b')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('the table calls a named file as it was named', async () => {
    const { run } = makeMachine({ '../cwd/a.json': { mcpServers: { a: server('/a.js') } } })
    expect((await run('audit', 'a.json')).stdout).toMatch(/^a\.json {2}unknown client$/m)
  })

  test('sarif names rules, files and lines', async () => {
    const { run } = makeMachine(
      {},
      { '.mcp.json': '{\n "mcpServers": {\n  "a": {"command": "sudo", "args": ["a"]}}}' },
    )
    const { stdout } = await run('audit', '--format', 'sarif', '.mcp.json')
    const [{ results, tool }] = JSON.parse(stdout).runs
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'SPA-107')
    expect(tool.driver.rules[result.ruleIndex].id).toBe('SPA-107')
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '.mcp.json' },
      region: { startLine: 3 },
    })
  })

  test('a name is no markup in a report in Markdown', async () => {
    const { run } = makeMachine(
      {},
      { 'a.json': { mcpServers: { 'a|b<img src=x>': server('/a.js') } } },
    )
    const { stdout } = await run('audit', '--format', 'markdown', 'a.json')
    expect(stdout).toContain('a\\|b\\<img src=x\\>')
    expect(stdout).not.toContain('b<img')
  })

  test('no format tells a value, and names that are secrets or control a terminal are not shown', async () => {
    const evil = 'a\u001b[2Jb\u202ec'
    const { run } = makeMachine(
      {},
      {
        'a.json': {
          mcpServers: {
            [evil]: {
              command: 'npx',
              args: ['--key', SECRETS.openai, 'canary-argument'],
              env: { [SECRETS.npm]: 'canary-value', B: SECRETS.slack },
            },
            [SECRETS.github]: {
              url: `https://u:${SECRETS.dbPassword}@h.example/canary-path?canary=1`,
              headers: { X: SECRETS.gitlab },
            },
          },
        },
      },
    )
    for (const format of ['table', 'json', 'sarif', 'markdown']) {
      const { stdout, stderr } = await run('audit', '--format', format, 'a.json')
      const told = stdout + stderr
      expect(told).toContain('SPA-301')
      for (const secret of Object.values(SECRETS)) expect(told).not.toContain(secret.slice(0, 16))
      for (const hidden of ['canary', '\u001b', '\u202e', '\\u001b', '\\u202e'])
        expect(told).not.toContain(hidden)
    }
  })
})
