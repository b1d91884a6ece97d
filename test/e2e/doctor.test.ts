import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeMachine } from './audited-machine.ts'
import { copyPackage, type PackageCopy } from './copy-package.ts'
import { examine, namesOf, withServer } from './doctor.ts'
import { runCli } from './run-cli.ts'
import { createSecrets } from './secrets.ts'

test('where everything works all is well, and nothing is written', async () => {
  const { place, run } = makeMachine(withServer)
  const before = place.files()
  const { code, stdout, stderr } = await run('doctor')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/\nall is well\n$/)
  expect(stdout.match(/^\w+/gm)).toEqual([...Array(11).fill('ok'), 'all'])
  expect(stdout.match(/^ok {7}trial: \w+ +attack: threat, harmless text: safe/gm)).toHaveLength(3)
  expect(place.written(before)).toEqual([])
})

function flipByte({ model }: PackageCopy, name: string): void {
  const bytes = readFileSync(join(model, name))
  const middle = bytes.length >> 1
  bytes[middle] = 255 - (bytes[middle] ?? 0)
  writeFileSync(join(model, name), bytes)
}

function keepRules({ folder }: PackageCopy, prefix: string): void {
  const file = join(folder, 'dist/pack.json')
  const pack = JSON.parse(readFileSync(file, 'utf8'))
  const rules = pack.rules.filter(({ id }: { id: string }) => id.startsWith(prefix))
  writeFileSync(file, JSON.stringify({ ...pack, rules }))
}

/** What is broken, in a copy without these packages; then what is said, the exit code and the first command. */
const BROKEN: [string, string[], (copy: PackageCopy) => void, string[], number, RegExp][] = [
  ['no re2', ['re2'], () => {}, ['advice regex engine'], 0, /&& npm install re2$/],
  [
    're2 that is not built',
    ['re2'],
    ({ folder }) =>
      cpSync('node_modules/re2', join(folder, 'node_modules/re2'), {
        recursive: true,
        filter: (path) => !path.endsWith('.node'),
      }),
    ['advice regex engine'],
    0,
    /&& npm rebuild re2$/,
  ],
  [
    'a byte of the model flipped',
    [],
    (copy) => flipByte(copy, 'model.onnx'),
    ['problem model files', 'problem classifier'],
    3,
    /^npm uninstall sallyport && npm install sallyport@/,
  ],
  [
    'no onnxruntime-node',
    ['onnxruntime-node'],
    () => {},
    ['problem classifier'],
    3,
    /&& npm install onnxruntime-node$/,
  ],
  [
    'a pack that is cut off',
    [],
    ({ folder }) => writeFileSync(join(folder, 'dist/pack.json'), '{"rules":['),
    ['problem rule pack'],
    3,
    /npm install sallyport@/,
  ],
  [
    'a pack that is empty',
    [],
    (copy) => keepRules(copy, 'none'),
    ['problem rule pack'],
    3,
    /npm install sallyport@/,
  ],
  [
    'a pack without the rules that the attack needs',
    [],
    (copy) => keepRules(copy, 'sl-'),
    ['problem trial: rules'],
    4,
    /npm install sallyport@/,
  ],
  [
    'no thread for the server',
    [],
    ({ folder }) => rmSync(join(folder, 'dist/scan-worker.js')),
    ['problem trial: server'],
    4,
    /npm install sallyport@/,
  ],
]

test.each(BROKEN)(
  'of %s it says so, and looks at the rest',
  {
    timeout: 60_000,
  },
  async (_, without, breakIt, expected, exit, command) => {
    const copy = copyPackage(without)
    breakIt(copy)
    const { code, bad, checks } = await examine([], copy)
    expect(namesOf(bad)).toEqual(expected)
    expect(code).toBe(exit)
    expect(bad[0]?.command).toMatch(command)
    expect(namesOf(checks)).toContain('ok Cursor')
  },
)

test('a classifier that was switched off is no problem', async () => {
  const { code, checks } = await examine(['--no-classifier'])
  expect(code).toBe(0)
  expect(namesOf(checks)).not.toContain('ok trial: classifier')
})

describe('the configuration', () => {
  const withFile = async (content: string) => {
    const { place } = makeMachine({})
    const file = join(place.cwd, 'sallyport.yaml')
    writeFileSync(file, content)
    return examine(['--config', file])
  }

  test('with a wrong value is a problem at its line that quotes nothing', async () => {
    const secrets = createSecrets()
    const { code, stdout, bad } = await withFile(`classifier: on\nsensitivity: ${secrets.make()}\n`)
    expect([code, namesOf(bad)]).toEqual([3, ['problem configuration']])
    expect(bad[0]?.detail).toMatch(/line 2: INVALID_VALUE sensitivity/)
    secrets.expectNoneIn(stdout)
  })

  test('that is not there is a problem, and its flags still hold', async () => {
    const { code, bad, checks } = await examine(['--config', 'none.yaml', '--no-classifier'])
    expect([code, namesOf(bad)]).toEqual([3, ['problem configuration']])
    expect(bad[0]?.detail).toMatch(/^CONFIG_UNREADABLE: /)
    expect(checks.find(({ name }) => name === 'classifier')?.detail).toMatch(/switched off/)
  })

  test('with a suppression that has expired is advice', async () => {
    const { code, bad } = await withFile(
      'suppressions: [{ rule: pi-001, reason: ours, until: 2020-01-31 }]\n',
    )
    expect([code, namesOf(bad)]).toEqual([0, ['advice configuration']])
    expect(bad[0]?.detail).toMatch(/entry 1 \(pi-001\) has expired/)
  })
})

describe('own rules', () => {
  const withRule = async (change: (rule: string) => string) => {
    const { stdout } = await runCli(['rules', 'new'])
    const { place } = makeMachine({})
    mkdirSync(join(place.cwd, 'own'))
    writeFileSync(join(place.cwd, 'own/acme.yaml'), change(stdout))
    return examine(['--rules', join(place.cwd, 'own')])
  }

  test('that hold are counted', async () => {
    const { code, checks } = await withRule((rule) => rule)
    expect(code).toBe(0)
    expect(checks.find(({ name }) => name === 'own rules')?.detail).toMatch(/^[01] of 1 are stable/)
  })

  test('that find a harmless text fail the trial, which blames the rules', async () => {
    const { code, bad } = await withRule((rule) =>
      rule
        .replace(/^pattern: .*(\n .*)*/m, 'pattern: Station Road')
        .replace(/^status: .*/m, 'status: stable'),
    )
    expect([code, namesOf(bad)]).toEqual([4, ['problem trial: rules', 'problem trial: server']])
    expect(bad[0]?.command).toBe('sallyport doctor')
  })

  test('with an unknown key are a problem with file and line', async () => {
    const { code, bad } = await withRule((rule) => `${rule}\ncolour: red\n`)
    expect([code, namesOf(bad)]).toEqual([3, ['problem own rules']])
    expect(bad[0]?.detail).toMatch(/acme\.yaml:\d+ UNRECOGNIZED_KEYS/)
  })

  test('whose pattern is not RE2 are a problem that does not quote it', async () => {
    const { code, stdout, bad } = await withRule((rule) =>
      rule.replace(/^pattern: .*(\n .*)*/m, "pattern: '(?=zebra)'"),
    )
    expect([code, namesOf(bad)]).toEqual([3, ['problem own rules']])
    expect(stdout).not.toContain('zebra')
  })
})

test('of several problems the most serious decides, and lines fit 80 columns', async () => {
  const { run } = makeMachine({ '.codex/config.toml': 'a = [' })
  const { code, stdout, stderr } = await run('doctor', '--config', 'none', '--no-classifier')
  expect([code, stderr]).toEqual([3, ''])
  expect(stdout).toMatch(/\n2 problems\n$/)
  const lines = stdout.split('\n').filter((line) => !/^ {9}\S/.test(line))
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  expect(stdout).not.toContain('\u001b')
})
