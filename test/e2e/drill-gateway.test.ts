import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GatewayShot } from '../../src/drill/gateway/fire.ts'
import { PLACES } from '../../src/drill/gateway/places.ts'
import type { GatewayGroup } from '../../src/drill/gateway/summary.ts'
import { SCENARIOS } from '../../src/drill/scenarios.ts'
import { runCli } from './run-cli.ts'
import { makePlace } from './secrets.ts'

/** Longer than any words that a name of ours shares with a text. */
const PIECE = 30
const PLACE_NAMES = Object.values(PLACES).map(({ name }) => name)
const TEXTS = SCENARIOS.length / 2

type Drilled = {
  server: string | null
  total: GatewayGroup
  places: GatewayGroup[]
  shots: GatewayShot[]
}

/** A drill with rules alone through a gateway with this configuration. */
async function drill(config: object, args: string[] = ['--json'], env: NodeJS.ProcessEnv = {}) {
  const place = makePlace()
  writeFileSync(join(place.cwd, 'gateway.json'), JSON.stringify(config))
  const command = ['drill', '--gateway', '--config', 'gateway.json', '--no-classifier', ...args]
  const ran = await runCli(command, { cwd: place.cwd, env: { ...place.env, ...env } })
  return { ...ran, place }
}

async function drillsOf(config: object): Promise<Drilled[]> {
  const { stdout, stderr, code } = await drill(config)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout).drills
}

/** The names of the places where it was so. */
const placesWith = ({ shots }: Drilled, outcome: GatewayShot['outcome']) => [
  ...new Set(shots.filter((shot) => shot.outcome === outcome).map(({ place }) => place)),
]

test('every text is sent at every place, and the servers of the user are not started', async () => {
  const touch = (file: string) => ({
    command: process.execPath,
    args: ['-e', `require('fs').writeFileSync('${file}', '')`],
  })
  const config = { upstreams: { files: touch('started') }, log: { file: 'audit.jsonl' } }
  const { place, code, stdout, stderr } = await drill(config, ['--json', '--html', 'drill.html'], {
    SALLYPORT_GATEWAY_UPSTREAM: `node -e "require('fs').writeFileSync('started', '')"`,
  })
  expect([code, stderr]).toEqual([0, ''])
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ on_threat: 'block', severity_threshold: 'high' })
  const [{ server, total, places, shots }]: [Drilled] = report.drills
  expect(server).toBe(null)
  expect(places.map(({ name, attacks, harmless }) => [name, attacks, harmless])).toEqual(
    PLACE_NAMES.map((name) => [name, TEXTS, TEXTS]),
  )
  // Far below what is stopped today: the drill is no test of the scanner.
  for (const { name, stopped } of places) expect(stopped, name).toBeGreaterThan(TEXTS / 2)
  const stopped = shots.filter(({ isAttack, outcome }) => isAttack && outcome === 'stopped')
  expect(total.stopped).toBe(stopped.length)
  expect(stopped.every(({ rule_ids }) => rule_ids.length > 0)).toBe(true)
  expect(shots.filter(({ milliseconds }) => Number(milliseconds) > 0).length).toBeGreaterThan(TEXTS)
  expect(total.wronglyStopped).toBeLessThan(total.harmless / 2)

  const html = readFileSync(join(place.cwd, 'drill.html'), 'utf8')
  expect(html).toContain(`${total.stopped} of ${total.attacks}`)
  expect(html).not.toMatch(/<script|\bsrc=|\bhref=|url\(/)
  for (const { text } of SCENARIOS) {
    expect(stdout).not.toContain(text.slice(0, PIECE))
    expect(html).not.toContain(text.slice(0, PIECE))
  }
  expect(existsSync(join(place.cwd, 'started'))).toBe(false)
  expect(readdirSync(place.cwd).sort()).toEqual(['drill.html', 'gateway.json'])
  expect(readdirSync(place.env.TMPDIR ?? '')).toEqual([])
})

test.each([
  ['log', 'logged'],
  ['warn', 'warned'],
  ['redact', 'stopped'],
] as const)('under on_threat: %s an attack that is seen is %s', async (on_threat, outcome) => {
  const [drilled] = await drillsOf({ policy: { on_threat } })
  const { total } = drilled as Drilled
  expect(total[outcome]).toBeGreaterThan(total.attacks / 2)
  for (const other of ['logged', 'warned', 'stopped'] as const) {
    if (other !== outcome) expect(total[other], other).toBe(0)
  }
  expect(placesWith(drilled as Drilled, outcome)).toEqual(PLACE_NAMES)
})

test('a server with settings of its own is drilled apart, by its name; names and rates do not count, rules for arguments do', async () => {
  const drills = await drillsOf({
    upstreams: { files: { command: 'none' }, web: { command: 'none' } },
    policy: {
      tools: { deny: ['*'] },
      rate: { per_client: { requests: 1, per_seconds: 60 } },
      upstreams: {
        web: {
          on_threat: 'log',
          tools: { allow: [] },
          arguments: [{ tool: 'called_*', action: 'ask' }],
        },
      },
    },
  })
  expect(drills.map(({ server }) => server)).toEqual([null, 'web'])
  const [general, web] = drills as [Drilled, Drilled]
  expect(general.total.stopped).toBeGreaterThan(general.total.attacks / 2)
  expect(general.total.wronglyStopped).toBeLessThan(general.total.harmless / 2)
  expect(web.total.logged).toBeGreaterThan(web.total.attacks / 2)
  // The drill says no to whoever asks it.
  expect(placesWith(web, 'stopped')).toEqual(['tool arguments'])
})

test('the text names what passed where the policy does not scan, in 80 columns without colour', async () => {
  const { code, stdout, stderr } = await drill({ policy: { scan: { scan_prompts: false } } }, [])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^gateway: on_threat block, severity_threshold high\n/)
  expect(stdout).toMatch(/\n {2}prompt +40 +0 +0 +0 +0 +[\d.]+\n/)
  expect(stdout).toMatch(/\nattacks that were not stopped:\n/)
  expect(stdout).toMatch(/\n {2}order in a hotel page: passed at prompt\n/)
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(stdout).not.toContain('\u001b')
})

test('a message that was not judged in full is no passed drill', async () => {
  const config = { scanner: { scan_budget_ms: 1 }, policy: { on_scan_failure: 'open' } }
  const { code, stdout } = await drill(config, ['--json', '--quiet'])
  const [{ shots }]: [Drilled] = JSON.parse(stdout).drills
  expect(shots.some(({ complete }) => !complete)).toBe(true)
  expect(code).toBe(4)
})

test('a configuration that is wrong ends it, and so does a gateway that cannot start', async () => {
  expect(await drill({ policy: { on_threat: 'pray' } })).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('CONFIG_INVALID'),
  })
  expect(await drill({ scanner: { rules: ['./none'] } })).toMatchObject({
    code: 4,
    stdout: '',
    stderr: expect.stringContaining('expected the gateway to answer, it ended'),
  })
})
