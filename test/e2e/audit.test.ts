import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SECRETS } from '../configuration-audit/made-secrets.ts'
import { type RunOptions, runCli } from './run-cli.ts'
import { makePlace } from './secrets.ts'

const DAY = '2999-12-31'
const server = (...args: string[]) => ({ command: 'node', args })

function write(folder: string, files: Record<string, unknown>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
}

/** A place with files in its home and its working folder, and a run of the built command there. */
function makeMachine(home: Record<string, unknown>, project: Record<string, unknown> = {}) {
  const place = makePlace()
  write(place.env.HOME ?? '', home)
  write(place.cwd, project)
  const options: RunOptions = { cwd: place.cwd, env: { ...place.env, XDG_CONFIG_HOME: '' } }
  return { place, run: (...args: string[]) => runCli(args, options) }
}

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

const findingsOf = (
  stdout: string,
): { code: string; server: string; client: string; line: number }[] => JSON.parse(stdout).findings

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

describe('sallyport wrap and unwrap', () => {
  const FILE =
    '{\n  "mcpServers": {\n    "a": { "command": "npx", "args": ["-y", "a@1.0.0", "--key", "canary"] }\n  }\n}\n'

  test('show what they would do, do it with --yes, and give the bytes back', async () => {
    const { run, place } = makeMachine({ '.cursor/mcp.json': FILE })
    const path = join(place.env.HOME ?? '', '.cursor/mcp.json')
    const shown = await run('wrap', 'a')
    expect([shown.code, readFileSync(path, 'utf8')]).toEqual([0, FILE])
    expect(shown.stdout).toMatch(/^ {2}- npx \.\.\.\n {2}\+ .* gateway -- npx \.\.\.$/m)
    expect(shown.stdout).not.toContain('canary')
    expect((await run('wrap', 'a', '--yes')).code).toBe(0)
    const { args } = JSON.parse(readFileSync(path, 'utf8')).mcpServers.a
    expect(args.slice(1)).toEqual(['gateway', '--', 'npx', '-y', 'a@1.0.0', '--key', 'canary'])
    const audit = await run('audit', '--format', 'json')
    expect(findingsOf(audit.stdout).map(({ code }) => code)).not.toContain('SPA-808')
    expect((await run('wrap', 'a', '--yes')).code).toBe(2)
    expect((await run('unwrap', 'a', '--yes')).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(FILE)
  })

  test('name no server that is not there', async () => {
    const { run } = makeMachine({ '.cursor/mcp.json': FILE })
    const { code, stderr } = await run('unwrap', 'canary')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^sallyport: CLIENT_CONFIG_INVALID: /)
    expect(stderr).not.toContain('canary')
  })
})
