import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditBody, decisionBody, lossBody } from '../../src/audit/record.ts'
import { type Verified, verifyLog } from '../../src/audit/verify.ts'
import { makeEntry } from './entry.ts'
import { sealAll, snapshotOf } from './memory-log.ts'

const anyBody: fc.Arbitrary<AuditBody> = fc.oneof(
  fc
    .record({
      client: fc.string({ unit: 'binary' }),
      tool: fc.string({ unit: 'grapheme' }),
      confidences: fc.array(fc.double()),
      bytes: fc.nat(),
      scan_ms: fc.double(),
      rule_ids: fc.array(fc.string()),
      labels: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
    })
    .map((fields) => decisionBody(makeEntry(fields), new Date(0))),
  fc.integer({ min: 1 }).map((lost) => lossBody(lost, new Date(0))),
)
const anyBodies = fc.array(anyBody, { minLength: 3, maxLength: 12 })
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

test('any records are verified, in however many files', async () => {
  await fc.assert(
    fc.asyncProperty(anyBodies, fc.nat(), async (bodies, cut) => {
      const { lines, head } = sealAll(bodies)
      const at = cut % lines.length
      const parts = [text(lines.slice(0, at)), text(lines.slice(at))]
      const verified = await verifyLog(snapshotOf(parts, head))
      expect(verified).toEqual({ records: lines.length, files: 2, last: head })
    }),
    { numRuns: 100 },
  )
})

/** Ways to meddle with a log, and the line that is broken by it, counted from 0. */
type Meddle = (lines: string[], at: number) => { lines: string[]; broken: number }
const WAYS: Record<string, Meddle> = {
  removed: (lines, at) => ({ lines: lines.toSpliced(at, 1), broken: at }),
  repeated: (lines, at) => ({ lines: lines.toSpliced(at, 0, lines[at] ?? ''), broken: at + 1 }),
  reordered: (lines, at) => ({
    lines: lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
    broken: at,
  }),
  spaced: (lines, at) => ({ lines: lines.with(at, ` ${lines[at]}`), broken: at }),
  emptied: (lines, at) => ({ lines: lines.with(at, ''), broken: at }),
  'keyed twice': (lines, at) => ({
    lines: lines.with(at, `{"time":"x",${lines[at]?.slice(1)}`),
    broken: at,
  }),
  'nested deeply': (lines, at) => ({ lines: lines.with(at, '['.repeat(60_000)), broken: at }),
  'very long': (lines, at) => ({ lines: lines.with(at, 'x'.repeat(70_000)), broken: at }),
}

describe('the first broken line is named when a line is', () => {
  test.each(Object.entries(WAYS))('%s', async (_, meddle) => {
    await fc.assert(
      fc.asyncProperty(anyBodies, fc.nat(), async (bodies, seed) => {
        const { lines, head } = sealAll(bodies)
        const { lines: changed, broken } = meddle(lines, seed % (lines.length - 1))
        const verified = await verifyLog(snapshotOf([text(changed)], head))
        expect(verified).toMatchObject({ records: broken, broken: { line: broken + 1 } })
      }),
      { numRuns: 25 },
    )
  })
})

test('any changed byte breaks the chain at its line', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBodies,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (bodies, seed, flip) => {
        const { lines, head } = sealAll(bodies)
        const bytes = Buffer.from(text(lines))
        const at = seed % bytes.length
        const line = bytes.subarray(0, at).toString('latin1').split('\n').length
        bytes[at] = (bytes[at] ?? 0) ^ flip
        const { broken } = await verifyLog(snapshotOf([bytes], head))
        expect(broken?.line).toBe(line)
      },
    ),
    { numRuns: 300 },
  )
})

test('a log cut anywhere is not whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyBodies, fc.nat(), async (bodies, seed) => {
      const { lines, head } = sealAll(bodies)
      const bytes = Buffer.from(text(lines))
      const cut = snapshotOf([bytes.subarray(0, seed % bytes.length)], head)
      expect((await verifyLog(cut)).broken).toBeDefined()
    }),
    { numRuns: 200 },
  )
})

describe('what is wrong is said in words of ours', () => {
  const { lines, head } = sealAll([1, 2, 3, 4].map((lost) => lossBody(lost, new Date(0))))
  const [first = '', second = '', third = '', fourth = ''] = lines
  const other = sealAll([9, 2].map((lost) => lossBody(lost, new Date(0)))).lines[1] ?? ''
  const problem = async (contents: string[], claimed = head): Promise<Verified['broken']> =>
    (await verifyLog(snapshotOf(contents, claimed))).broken

  test.each([
    ['a change', [first, second.replace('"lost":2', '"lost":7')], 2, 'record 2 was changed'],
    ['one missing', [first, third], 2, 'this is record 3; record 2 is missing before it'],
    ['two missing', [first, fourth], 2, 'this is record 4; records 2 to 3 are missing before it'],
    ['one again', [first, first], 2, 'this is record 1; expected record 2 here'],
    ['another chain', [first, other], 2, 'record 2 does not hold the hash of the record before it'],
    ['no record', ['secret'], 1, 'not a record: expected JSON with seq, previous and hash'],
    ['a long line', ['x'.repeat(65_537)], 1, 'longer than 65536 bytes; no record is'],
    ['records missing at the end', [first, second], 0, 'ends with record 2, but record 4 was'],
  ])('%s', async (_, changed, line, message) => {
    const broken = await problem([text(changed)])
    expect(broken).toMatchObject({ file: 'part-1', line })
    expect(broken?.problem).toContain(message)
  })

  test('half a record at the end', async () => {
    expect(await problem([`${text([first])}${second.slice(0, 50)}`])).toMatchObject({
      line: 2,
      problem: expect.stringMatching(/^ends in the middle of a record: .* repairs it$/),
    })
  })

  test('a whole record without its newline', async () => {
    expect(await problem([text(lines).trimEnd()])).toMatchObject({ line: 4 })
  })

  test('half a record in a file that is not the last', async () => {
    const torn = [`${text([first])}${second.slice(0, 50)}`, text([second, third, fourth])]
    expect(await problem(torn)).toMatchObject({ file: 'part-1', line: 2 })
  })

  test('the first file missing', async () => {
    expect(await problem([text([third, fourth])])).toEqual({
      file: 'part-1',
      line: 1,
      problem: 'this is record 3; records 1 to 2 are missing before it',
    })
  })

  test('a head of another chain, or none', async () => {
    expect((await problem([text(lines)], { ...head, hash: 'f'.repeat(64) }))?.problem).toBe(
      'its head file tells of another record than it holds',
    )
    const { broken } = await verifyLog(snapshotOf([text(lines)]))
    expect(broken?.problem).toMatch(/^its head file is missing/)
  })

  test('but a head that a killed writer left behind is none', async () => {
    const { head: before } = sealAll([1, 2, 3].map((lost) => lossBody(lost, new Date(0))))
    expect(await problem([text(lines)], before)).toBeUndefined()
  })
})
