import { readFileSync, statSync } from 'node:fs'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { MAX_YAML_BYTES } from '../core/limits.ts'
import { explainIssues } from './explain.ts'

/** One thing wrong with a file; `line` is 1-based. */
export type Problem = { file: string; line: number; code: string; message: string }

/** The line on which a place of a file begins, or the nearest place around it that is there. */
export type LineOf = (path: readonly PropertyKey[]) => number

export type Parsed<T> =
  | { value: T; lineOf: LineOf; problems: [] }
  | { value: undefined; problems: Problem[] }

/** What to do about the slips that YAML makes easy. */
const SYNTAX_HINTS: Partial<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'put patterns in single quotes, where a backslash is a backslash',
  BLOCK_AS_IMPLICIT_KEY: 'put a text with a colon in quotes',
  DUPLICATE_KEY: 'a key stands here for the second time',
  MISSING_CHAR: 'a quote or a bracket is not closed',
  MULTILINE_IMPLICIT_KEY: 'put a text with a colon in quotes',
  TAB_AS_INDENT: 'indent with spaces',
}

/** Reads and checks a YAML (or JSON) file, and says for every problem on which line it is. */
export function readYamlFile<T>(file: string, schema: z.ZodType<T>): Parsed<T> {
  const fail = (line: number, code: string, message: string) => ({
    value: undefined,
    problems: [{ file, line, code, message }],
  })
  const source = readLimited(file)
  if (typeof source !== 'string') return fail(1, source.code, source.message)

  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' })
  const [syntaxError] = document.errors
  if (syntaxError !== undefined) {
    const { code, linePos } = syntaxError
    const hint = SYNTAX_HINTS[code]
    return fail(linePos?.[0].line ?? 1, 'YAML_SYNTAX', hint ? `${code}: ${hint}` : code)
  }
  const value = toValue(document)
  if (value === undefined)
    return fail(1, 'YAML_SYNTAX', 'an alias is unknown or multiplies too often')
  const lineOf: LineOf = (path) => findLine(document, lines, path)
  const checked = schema.safeParse(value)
  if (checked.success) return { value: checked.data, lineOf, problems: [] }
  const problems = explainIssues(checked.error.issues, schema, value).map(
    ({ at, code, message }) => ({ file, line: lineOf(at), code, message }),
  )
  return { value: undefined, problems: problems.sort((a, b) => a.line - b.line) }
}

function findLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = String(path[length - 1])
    const node = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.key
      : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function readLimited(file: string): string | { code: string; message: string } {
  try {
    const { size } = statSync(file)
    if (size <= MAX_YAML_BYTES) return readFileSync(file, 'utf8')
    return { code: 'TOO_LARGE', message: `expected at most ${MAX_YAML_BYTES} bytes, got ${size}` }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNREADABLE'
    return { code, message: 'the file cannot be read' }
  }
}

/** Undefined, which no YAML has, where the library refuses to follow the aliases. */
function toValue(document: Document): unknown {
  try {
    return document.toJS()
  } catch {
    return undefined
  }
}
