import { readFileSync, statSync } from 'node:fs'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { MAX_YAML_BYTES } from '../core/limits.ts'

/** One thing wrong with a file; `line` is 1-based. */
export type Problem = { file: string; line: number; code: string; message: string }

export type Parsed<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] }

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
    return fail(syntaxError.linePos?.[0].line ?? 1, 'YAML_SYNTAX', syntaxError.code)
  }
  const value = toValue(document)
  if (value === undefined)
    return fail(1, 'YAML_SYNTAX', 'an alias is unknown or multiplies too often')
  const checked = schema.safeParse(value)
  if (checked.success) return { value: checked.data, problems: [] }
  return {
    value: undefined,
    problems: checked.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      code: issue.code.toUpperCase(),
      message: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    })),
  }

  function lineOf(path: PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
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
