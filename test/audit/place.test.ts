import { writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { auditLogFile, rotatedFile, rotatedFiles } from '../../src/audit/place.ts'
import { makeFolder } from '../rule-file.ts'

test('what is given goes before SALLYPORT_LOG, and that before the default place', () => {
  const env = { SALLYPORT_LOG: '/a/b.jsonl' }
  expect(auditLogFile('/c/d.jsonl', env)).toBe(resolve('/c/d.jsonl'))
  expect(auditLogFile(undefined, env)).toBe(resolve('/a/b.jsonl'))
  expect(auditLogFile(undefined, { SALLYPORT_LOG: '' })).toBe(auditLogFile(undefined, {}))
  expect(basename(auditLogFile(undefined, {}))).toBe('audit.jsonl')
})

test.skipIf(process.platform !== 'linux' || process.env.XDG_STATE_HOME !== undefined)(
  'the default place on Linux is the XDG folder for state',
  () => {
    expect(auditLogFile(undefined, {})).toBe(join(homedir(), '.local/state/sallyport/audit.jsonl'))
  },
)

test('only rotated files of this log are its own, oldest first', async () => {
  const folder = makeFolder({})
  const file = join(folder, 'audit.jsonl')
  const wanted = [9, 10, 1_000].map((seq) => rotatedFile(file, seq))
  const others = [
    'audit.jsonl',
    'audit.1.jsonl',
    'other.0000000000000001.jsonl',
    'audit.jsonl.head',
  ]
  for (const path of [...wanted.toReversed(), ...others.map((name) => join(folder, name))]) {
    writeFileSync(path, '')
  }
  expect(await rotatedFiles(file)).toEqual(wanted)
})
