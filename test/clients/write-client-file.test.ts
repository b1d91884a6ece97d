import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClientFile } from '../../src/clients/client-file.ts'
import { cursor } from '../../src/clients/cursor.ts'
import { writeClientFile } from '../../src/clients/write-client-file.ts'
import { makeFolder } from '../rule-file.ts'

function read(path: string) {
  const file = readClientFile(path, cursor, 'user')
  if ('reason' in file) throw new Error(file.reason)
  return file
}

test('the mode is kept, a link stays a link, and nothing is left beside the file', async () => {
  const folder = makeFolder({ 'real.json': '{}' })
  const links = makeFolder({})
  const [real, link] = [join(folder, 'real.json'), join(links, 'mcp.json')]
  chmodSync(real, 0o600)
  symlinkSync(real, link)
  await writeClientFile(read(link), '{"a":1}')
  expect(readFileSync(real, 'utf8')).toBe('{"a":1}')
  expect(statSync(real).mode & 0o777).toBe(0o600)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect([readdirSync(folder), readdirSync(links)]).toEqual([['real.json'], ['mcp.json']])
})

test('a write that cannot be done leaves the file as it was', async () => {
  const folder = makeFolder({ 'mcp.json': '{}' })
  const file = read(join(folder, 'mcp.json'))
  const gone = { ...file, path: join(folder, 'nowhere', 'mcp.json') }
  await expect(writeClientFile(gone, '{"a":1}')).rejects.toMatchObject({
    code: 'CLIENT_CONFIG_INVALID',
    message: expect.stringContaining('(ENOENT)'),
  })
  mkdirSync(join(folder, 'folder.json'))
  await expect(
    writeClientFile({ ...file, path: join(folder, 'folder.json') }, ''),
  ).rejects.toThrow()
  expect(readFileSync(file.path, 'utf8')).toBe('{}')
  expect(readdirSync(folder).sort()).toEqual(['folder.json', 'mcp.json'])
})
