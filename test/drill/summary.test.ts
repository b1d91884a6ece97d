import { expect, test } from 'vitest'
import type { Shot } from '../../src/drill/drill.ts'
import { summarize } from '../../src/drill/summary.ts'

const shot = (isAttack: boolean, verdict: Shot['verdict'], more: Partial<Shot> = {}): Shot => ({
  name: 'a shot',
  isAttack,
  verdict,
  family: 'PI',
  disguise: null,
  source: 'email',
  layers: [],
  milliseconds: 1,
  complete: true,
  ...more,
})

test('attacks and twins are counted apart, by what was said of them', () => {
  const { total, missed, wrong } = summarize([
    shot(true, 'threat'),
    shot(true, 'suspicious'),
    shot(true, 'safe'),
    shot(false, 'threat'),
    shot(false, 'suspicious'),
    shot(false, 'safe'),
    shot(false, 'safe'),
  ])
  expect(total).toEqual({
    name: 'all',
    attacks: 3,
    stopped: 1,
    warned: 1,
    harmless: 4,
    wronglyStopped: 1,
    wronglyWarned: 1,
  })
  expect(missed.map(({ verdict }) => verdict)).toEqual(['suspicious', 'safe'])
  expect(wrong.map(({ verdict }) => verdict)).toEqual(['threat', 'suspicious'])
})

test('only attacks that were seen are put down to a layer', () => {
  const { seenBy } = summarize([
    shot(true, 'threat', { layers: ['rules'] }),
    shot(true, 'threat', { layers: ['rules', 'classifier'] }),
    shot(true, 'suspicious', { layers: ['classifier'] }),
    shot(true, 'safe', { layers: ['rules'] }),
    shot(false, 'threat', { layers: ['rules'] }),
  ])
  expect(seenBy).toEqual({ rulesOnly: 1, classifierOnly: 1, both: 1 })
})

test('groups and times are those of the shots', () => {
  const { families, disguises, places, time } = summarize([
    shot(true, 'threat', { family: 'DE', disguise: 'hex', milliseconds: 9 }),
    shot(false, 'safe', { family: 'DE', milliseconds: 1 }),
    shot(true, 'safe', { source: 'code', milliseconds: 2 }),
  ])
  expect(families.map(({ name, attacks }) => [name, attacks])).toEqual([
    ['Data exfiltration', 1],
    ['Prompt injection', 1],
  ])
  expect(disguises.map(({ name, stopped }) => [name, stopped])).toEqual([
    ['hex', 1],
    ['none', 0],
  ])
  expect(places.map(({ name }) => name)).toEqual(['code', 'email'])
  expect(time).toEqual({ median: 2, slowest: 9 })
})
