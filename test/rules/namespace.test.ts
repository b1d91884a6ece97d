import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRules } from '../../src/rules/check.ts'
import { loadRules, readRules } from '../../src/rules/load.ts'
import { engines } from '../engines.ts'
import { rejection } from '../rejection.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

const ours = makeFolder({ 'pi-001.yaml': makeRule({ id: 'pi-001' }) })
const { id: _, name, ...rest } = makeRule()
const folderOf = (id: string) => makeFolder({ 'a.yaml': { name, id, ...rest } })
const codesOf = (folder: string) => readRules([folder], ours).problems.map(({ code }) => code)

describe('outside our pack', () => {
  const prefixes = ['pi', 'jb', 'de', 'rp', 'cs', 'se', 'ta', 'ci', 'tp', 'ob', 'sl', 'mp', 'ml']

  test.each(prefixes)('an id that begins with %s- is taken', (prefix) => {
    expect(codesOf(folderOf(`${prefix}-acme`))).toEqual(['ID_NAMESPACE'])
  })

  test.each(['acme-pi', 'pix-001', 'p-001', 'acme-001'])('the id %s is free', (id) => {
    expect(codesOf(folderOf(id))).toEqual([])
  })

  test('the problem has the line of the id and says what to choose', () => {
    expect(readRules([folderOf('sl-900')], ours).problems).toMatchObject([
      {
        line: 2,
        code: 'ID_NAMESPACE',
        message: expect.stringMatching(/begin with sl- are .* prefix of your own, such as acme-/),
      },
    ])
  })

  test('loading and checking refuse it alike', async () => {
    const folder = folderOf('pi-900')
    expect(await rejection(() => loadRules([folder], '0.1.0', ours))).toContain('ID_NAMESPACE')
    const { problems } = checkRules([folder], engines, () => [], ours)
    expect(problems.map(({ code }) => code)).toEqual(['ID_NAMESPACE'])
  })
})

describe('our pack has its own ids', () => {
  test('by its path, by a folder below it, by a relative path and by a link', () => {
    const below = join(ours, 'prompt-injection')
    mkdirSync(below, { recursive: true })
    cpSync(join(ours, 'pi-001.yaml'), join(below, 'other.yaml'))
    const link = join(makeFolder({}), 'link')
    symlinkSync(ours, link)
    expect(codesOf(below)).toEqual([])
    expect(codesOf(link)).toEqual(['DUPLICATE_ID'])
    const { problems } = readRules(['rules/secret-leak'], resolve('rules'))
    expect(problems).toEqual([])
  })

  test('and a folder beside it with a longer name has not', () => {
    const parent = makeFolder({})
    for (const folder of ['pack', 'pack-more']) {
      cpSync(folderOf('pi-001'), join(parent, folder), { recursive: true })
    }
    const { problems } = readRules([join(parent, 'pack-more')], join(parent, 'pack'))
    expect(problems.map(({ code }) => code)).toEqual(['ID_NAMESPACE'])
  })
})
