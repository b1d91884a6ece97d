import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tokens } from '../../src/classifier/tokens.ts'
import { cutWindows } from '../../src/classifier/windows.ts'

const [START, PLACE, END] = [-1, -3, -2]

/** The windows of a text whose tokens are 0, 1, 2… and come in pieces of these lengths. */
function windowsOf(lengths: readonly number[], tokens: number, overlap: number): number[][] {
  const source: Tokens = {
    start: START,
    end: END,
    *pieces() {
      let next = 0
      for (const length of lengths) {
        yield Array.from({ length }, () => next++)
      }
    },
  }
  return [...cutWindows('', source, [START, PLACE], { tokens, overlap })]
}

test('every token is in a window, in order, and no window is longer than the model takes', () => {
  const anyLengths = fc.array(fc.nat(40), { maxLength: 6 })
  fc.assert(
    fc.property(
      anyLengths,
      fc.integer({ min: 16, max: 24 }),
      fc.nat(8),
      (lengths, size, overlap) => {
        const windows = windowsOf(lengths, size, overlap)
        const count = lengths.reduce((sum, length) => sum + length, 0)
        const covered = new Set(windows.flat())
        for (let token = 0; token < count; token++) expect(covered).toContain(token)
        for (const window of windows) {
          const inner = window.slice(2, -1)
          expect(window.length).toBeLessThanOrEqual(size)
          expect([window[0], window[1], window.at(-1)]).toEqual([START, PLACE, END])
          expect(inner).toEqual(inner.map((_, at) => (inner[0] ?? 0) + at))
        }
      },
    ),
  )
})

test('neighbouring windows share the overlap', () => {
  const [first = [], second = []] = windowsOf([100], 22, 5)
  expect(second.slice(2, 7)).toEqual(first.slice(-6, -1))
})

test.each([
  ['nothing', [], 0],
  ['empty pieces', [0, 0], 0],
  ['one token', [1], 1],
  ['exactly a window', [13], 1],
  ['exactly a window in pieces', [7, 6], 1],
  ['a window and one token', [14], 2],
])('%s is cut into the windows it needs', (_, lengths, count) => {
  expect(windowsOf(lengths, 16, 4)).toHaveLength(count)
})
