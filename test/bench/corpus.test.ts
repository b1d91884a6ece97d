import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readCorpus, sample, sourceOf } from '../../bench/accuracy/corpus.mjs'

type Line = Parameters<typeof sample>[0][number]

const line = (fields: Partial<Record<keyof Line, unknown>> = {}) =>
  JSON.stringify({
    id: '1',
    text: 'SECRET words',
    label: 'benign',
    kind: 'plain',
    source: 's',
    lang: 'en',
    context: 'email',
    ...fields,
  })
const attack = line({ id: '2', label: 'malicious' })

function folder(files: Record<string, string | Buffer>): string {
  const path = mkdtempSync(join(tmpdir(), 'sallyport-eval-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

function message(path: string): string {
  try {
    readCorpus(path)
    return 'no error'
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'not an error'
  }
}

test('plain and gzipped files of a folder are read in order, others left alone', () => {
  const path = folder({
    'b.jsonl': `${line()}\n\n`,
    'a.jsonl.gz': gzipSync(attack),
    'notes.txt': 'no JSON',
  })
  expect(readCorpus(path).map(({ id }) => id)).toEqual(['2', '1'])
})

test('one file is read too', () => {
  expect(readCorpus(join(folder({ 'a.jsonl': `${line()}\n${attack}` }), 'a.jsonl'))).toHaveLength(2)
})

test.each([
  ['nothing', join(tmpdir(), 'sallyport-none-there'), /^--data: expected .* found none there$/],
  ['no such files', folder({ 'a.txt': '' }), /^--data: expected \.jsonl .* found none$/],
  ['no attacks', folder({ 'a.jsonl': line() }), /^--data: .* none is malicious$/],
  [
    'no JSON',
    folder({ 'a.jsonl': `${attack}\nSECRET` }),
    /^a\.jsonl:2: expected a JSON object with id,/,
  ],
  [
    'a missing field',
    folder({ 'a.jsonl': line({ lang: undefined }) }),
    /^a\.jsonl:1: lang: .*expected string/,
  ],
  [
    'another label',
    folder({ 'a.jsonl': line({ label: 'SECRET' }) }),
    /^a\.jsonl:1: label: .*"malicious"/,
  ],
  ['an empty text', folder({ 'a.jsonl': line({ text: '' }) }), /^a\.jsonl:1: text: /],
  ['no gzip', folder({ 'a.jsonl.gz': 'SECRET' }), /^a\.jsonl\.gz: expected gzipped/],
])('%s is an error that says where, and quotes nothing', (_, path, expected) => {
  expect(message(path)).toMatch(expected)
  expect(message(path)).not.toContain('SECRET')
})

test('a sample is even, the same each time, and of every source and label', () => {
  const group = (source: string, label: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      JSON.parse(line({ id: `${source}${at}`, source, label })),
    )
  const texts: Line[] = [...group('a', 'benign', 9), ...group('b', 'malicious', 2)]
  const ids = (limit: number) => sample(texts, limit).map(({ id }) => id)
  expect(ids(3)).toEqual(['a0', 'a3', 'a6', 'b0', 'b1'])
  for (const limit of [1, 2, 4, 7, 9]) {
    expect(ids(limit)).toHaveLength(Math.min(9, limit) + Math.min(2, limit))
  }
})

test('the context of a text is the source that a caller would name', () => {
  expect(['tool_output', 'email', 'system_prompt', 'moon'].map(sourceOf)).toEqual([
    'tool_result',
    'email',
    'unknown',
    'unknown',
  ])
})
