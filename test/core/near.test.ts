import { expect, test } from 'vitest'
import { nearWords } from '../../src/core/near.ts'

const known = ['low', 'medium', 'high', 'critical']

test.each([
  ['hihg', ['high']],
  ['HIGH', ['high']],
  ['critcal', ['critical']],
  ['mediun', ['medium']],
  ['lw', ['low']],
  ['dire', []],
  ['', []],
  ['x'.repeat(65), []],
])('%.10j is near %j', (word, near) => expect(nearWords(known, word)).toEqual(near))

test('no more than three are named, the nearest first', () => {
  const ids = ['pi-0111', 'pi-001', 'pi-002', 'pi-003', 'pi-004']
  expect(nearWords(ids, 'pi-011')).toEqual(['pi-0111', 'pi-001', 'pi-002'])
})
