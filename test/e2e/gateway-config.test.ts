import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Ran, runCli } from './run-cli.ts'
import { makePlace } from './secrets.ts'

const CONFIG = `upstreams:
  files: { command: run, args: [--token, hidden-1, --key=hidden-2], env: { A: hidden-3 } }
  docs: { url: 'https://u:hidden-4@example.com/?k=hidden-5', headers: { X: hidden-6 } }
policy: { on_threat: warn, severity_threshold: low }
scanner: { rules: [own] }
`

function gateway(args: readonly string[], env: NodeJS.ProcessEnv = {}, config = CONFIG) {
  const place = makePlace()
  const file = join(place.cwd, 'c.yaml')
  writeFileSync(file, config)
  const filled = args.map((arg) => arg.replace('FILE', file))
  return runCli(['gateway', ...filled], { cwd: place.cwd, env: { ...place.env, ...env } })
}

const printed = ({ stdout }: Ran) => parse(stdout)

describe('the effective configuration', () => {
  test('is shown without what may be secret', async () => {
    const ran = await gateway(['--config', 'FILE', '--print-config'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).not.toContain('hidden')
    expect(printed(ran)).toMatchObject({
      upstreams: {
        files: { command: 'run', args: ['--token', '***', '--key=***'], env: { A: '***' } },
        docs: { url: 'https://***:***@example.com/?k=***', headers: { X: '***' } },
      },
    })
  })

  test('is flags over variables over the file over defaults', async () => {
    const env = {
      SALLYPORT_GATEWAY_CONFIG: 'c.yaml',
      SALLYPORT_GATEWAY_ON_THREAT: 'redact',
      SALLYPORT_GATEWAY_NO_CLASSIFIER: '1',
    }
    const only = ['--print-config']
    const file = await gateway(['--config', 'FILE', ...only])
    expect(printed(file).policy).toMatchObject({ on_threat: 'warn', severity_threshold: 'low' })
    const variables = await gateway(only, env)
    expect(printed(variables)).toMatchObject({
      policy: { on_threat: 'redact', severity_threshold: 'low' },
      scanner: { classifier: 'off' },
      limits: { request_timeout_ms: 30_000 },
    })
    const flags = await gateway(['--on-threat', 'log', ...only], env)
    expect(printed(flags).policy.on_threat).toBe('log')
  })

  test('has its folders from the file’s own', async () => {
    const { scanner } = printed(await gateway(['--config', 'FILE', '--print-config']))
    expect(scanner.rules[0]).toMatch(/cwd.own$/)
  })

  test('has the servers of the flags instead of the file’s', async () => {
    const args = ['--config', 'FILE', '-u', 'a=run x', '--print-config', '--', 'other', '-u', 'y']
    expect(printed(await gateway(args)).upstreams).toMatchObject({
      a: { command: 'run', args: ['x'] },
      other: { command: 'other', args: ['-u', 'y'] },
    })
  })
})

describe('a generated configuration', () => {
  test('is valid and has the defaults', async () => {
    const place = makePlace()
    const file = join(place.cwd, 'new', 'c.yaml')
    const run = (...args: string[]) => runCli(['gateway', ...args], place)
    expect(await run('generate-config', '-o', file)).toMatchObject({ code: 0, stderr: '' })
    expect(await run('validate-config', file)).toMatchObject({
      code: 0,
      stdout: 'The configuration is valid. Upstream servers: files\n',
    })
    const own = printed(await run('--config', file, '--print-config'))
    const args = ['--', 'npx', '-y', '@modelcontextprotocol/server-filesystem', '/tmp']
    const defaults = printed(await run('--print-config', ...args))
    expect({ ...own, upstreams: [] }).toEqual({ ...defaults, upstreams: [] })
    const again = await run('generate-config', '-o', file)
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('found it taken')
  })

  test('goes to standard output too', async () => {
    const { stdout } = await runCli(['gateway', 'generate-config'])
    expect(parse(stdout)).toMatchObject({ policy: { on_threat: 'block' } })
  })
})

describe('what is wrong is said line by line, without its value', () => {
  test.each([
    [
      'an unknown key',
      'upstreams:\n  a: { comand: secret }\n',
      'line 2: UNRECOGNIZED_KEYS upstreams.a: Unrecognized key: "comand"; did you mean "command"?',
    ],
    [
      'neither command nor url',
      'upstreams:\n  a: {}\n',
      'line 2: CUSTOM upstreams.a: expected either a command or a url',
    ],
    ['both', 'upstreams:\n  a: { command: secret, url: "http://secret" }\n', 'expected either'],
    [
      'a name with the mark of names',
      'upstreams:\n  a__b: { command: secret }\n',
      'line 2: INVALID_KEY',
    ],
    [
      'a policy for nobody',
      'policy:\n  upstreams:\n    nobody: { on_threat: log }\n',
      'line 3: CUSTOM policy.upstreams.nobody: no upstream has this name',
    ],
    [
      'an action that is none',
      'policy: { on_threat: secret }\n',
      'expected one of "log"|"warn"|"block"|"redact"',
    ],
    [
      'a pattern with look-ahead',
      'policy:\n  arguments: [{ pattern: "(?=secret)", action: deny }]\n',
      'RE2',
    ],
    [
      'an address that is no http',
      'upstreams:\n  a: { url: "file:///secret" }\n',
      'line 2: INVALID_FORMAT',
    ],
  ])('%s', async (_, config, problem) => {
    for (const args of [
      ['validate-config', 'FILE'],
      ['--config', 'FILE'],
    ]) {
      const ran = await gateway(args, {}, config)
      expect(ran).toMatchObject({ code: 3, stdout: '' })
      expect(ran.stderr).toContain(problem)
      expect(ran.stderr).not.toContain('secret')
    }
  })

  test.each([
    [['gateway'], 2, 'expected an upstream server'],
    [['gateway', '--on-threat', 'secret', '--', 'x'], 2, 'an option has a value it does not take'],
    [['gateway', '-u', ''], 2, '--upstream: expected'],
    [['gateway', '--config', 'secret.yaml'], 3, 'expected a file, found none there'],
    [['gateway', '-u', 'http://secret:x'], 3, 'CONFIG_INVALID'],
  ])('%j', async (args, code, problem) => {
    const ran = await runCli(args)
    expect(ran.code).toBe(code)
    expect(ran.stderr).toContain(problem)
    expect(ran.stderr).not.toContain('secret')
  })
})
