import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openAuditLog } from '../../src/audit/log.ts'
import { makeEntry } from '../audit/entry.ts'
import { makeMachine } from './audited-machine.ts'
import { MCP_JSON, SERVER, withServer } from './doctor.ts'
import { runCli } from './run-cli.ts'

const FLAGS = ['doctor', '--json', '--no-classifier']

/** A machine whose log has some records, and what doctor says of its gateway and its log. */
async function machine(home: Record<string, unknown> = withServer) {
  const { place, options } = makeMachine(home)
  const folder = join(place.cwd, 'logs')
  mkdirSync(folder, { mode: 0o700 })
  const file = join(folder, 'audit.jsonl')
  const env = { ...options.env, SALLYPORT_LOG: file }
  const look = async (more: NodeJS.ProcessEnv = {}) => {
    const ran = await runCli(FLAGS, { ...options, env: { ...env, ...more } })
    const { checks } = JSON.parse(ran.stdout)
    return {
      code: ran.code,
      checks: checks.filter(({ part }: { part: string }) => /gateway|audit/.test(part)),
    }
  }
  return { place, folder, file, look }
}

async function write(file: string, count: number, maxFileBytes = 1_000_000): Promise<void> {
  for (let each = 0; each < count; each++) {
    const log = openAuditLog({
      file,
      maxFileBytes,
      onProblem: (problem) => expect(problem).toBe(''),
    })
    log.append(makeEntry())
    await log.close()
  }
}

describe('the audit log', () => {
  test('that is not there yet can be made; one that is there is followed to its head', async () => {
    const { file, look, place } = await machine()
    expect(await look()).toMatchObject({
      code: 0,
      checks: [{ status: 'ok', detail: `${file}: none yet` }],
    })
    await write(file, 3)
    const before = place.files()
    const { code, checks } = await look()
    expect([code, checks]).toMatchObject([
      0,
      [{ status: 'ok', detail: expect.stringContaining('3 record(s)') }],
    ])
    expect(place.written(before)).toEqual([])
  })

  test('is judged by its last file, where it was begun anew', async () => {
    const { file, look } = await machine()
    await write(file, 4, 700)
    const { checks } = await look()
    expect(checks).toMatchObject([
      { status: 'ok', detail: expect.stringMatching(/ [12] record\(s\)/) },
    ])
  })

  test.each<[string, (place: { file: string; folder: string }) => void, RegExp, RegExp]>([
    [
      'was changed',
      ({ file }) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace('"bytes":', '"bytes":1')),
      /line 1: .*changed/,
      /^sallyport log verify --file /,
    ],
    [
      'was cut short',
      ({ file }) => writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\n`),
      /cut short/,
      /^sallyport log verify --file /,
    ],
    ['everybody can write', ({ file }) => chmodSync(file, 0o666), /WRITABLE_BY_ALL/, /^chmod 600 /],
    [
      'is in a folder of everybody',
      ({ folder }) => chmodSync(folder, 0o777),
      /FOLDER_WRITABLE_BY_ALL/,
      /^chmod 700 /,
    ],
  ])('that %s is a problem, with a command', async (_, spoil, detail, command) => {
    const { file, folder, look } = await machine()
    await write(file, 2)
    spoil({ file, folder })
    const { code, checks } = await look()
    expect([code, checks]).toMatchObject([
      3,
      [
        {
          status: 'problem',
          detail: expect.stringMatching(detail),
          command: expect.stringMatching(command),
        },
      ],
    ])
  })

  test('that is a link is a problem; one that others can read is advice', async () => {
    const { file, folder, look } = await machine()
    await write(file, 1)
    chmodSync(file, 0o644)
    expect(await look()).toMatchObject({
      code: 0,
      checks: [{ status: 'advice', command: `chmod 600 ${file}` }],
    })
    const link = join(folder, 'link.jsonl')
    symlinkSync(file, link)
    expect(await look({ SALLYPORT_LOG: link })).toMatchObject({
      code: 3,
      checks: [{ status: 'problem', detail: expect.stringContaining('ELOOP') }],
    })
  })
})

test('the configuration of each gateway that a client starts is checked, and the log that it writes', async () => {
  const { place } = makeMachine({})
  const [good, bad] = ['good.yaml', 'bad.yaml'].map((name) => join(place.cwd, name))
  writeFileSync(good ?? '', 'upstreams: { a: { command: a } }\nlog: { file: own.jsonl }\n')
  writeFileSync(bad ?? '', 'policy: { on_threat: canary }\n')
  const [cli = ''] = SERVER.args
  const gateway = (...args: string[]) => ({
    command: SERVER.command,
    args: [cli, 'gateway', ...args],
  })
  const servers = {
    sallyport: SERVER,
    a: gateway('--config', good ?? ''),
    b: gateway(`--config=${bad}`, '--', 'run', '--config', '/not/ours'),
  }
  const { look, file } = await machine({ [MCP_JSON]: { mcpServers: servers } })
  const { code, checks } = await look()
  expect(code).toBe(3)
  expect(checks).toMatchObject([
    { part: 'gateway', status: 'ok', detail: `${good}: the configuration is valid` },
    {
      part: 'gateway',
      status: 'problem',
      detail: expect.stringMatching(/CONFIG_INVALID: .*\n.*line 1/),
      command: `sallyport gateway validate-config ${bad}`,
    },
    { part: 'audit log', detail: `${file}: none yet` },
    { part: 'audit log', detail: `${join(place.cwd, 'own.jsonl')}: none yet` },
  ])
  expect(JSON.stringify(checks)).not.toContain('canary')
})
