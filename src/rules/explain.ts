import * as z from 'zod'
import { nearWords } from '../core/near.ts'

export type Explained = {
  /** What to point at: a key that is not known is part of it. */
  at: PropertyKey[]
  code: string
  message: string
}

type Issue = z.core.$ZodIssue

/** What a schema has against a value, with what may have been meant. Values are never repeated. */
export function explainIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  value: unknown,
): Explained[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, schema) : [],
  )
  // A key that is there but misspelt would be told twice: as unknown, and as missing.
  const meant = new Set(unknown.flatMap(({ meant }) => (meant === undefined ? [] : [meant])))
  const rest = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .filter(({ path }) => inputAt(value, path) !== undefined || !meant.has(path.join('.')))
    .map((issue) => ({
      at: issue.path,
      code: issue.code.toUpperCase(),
      message: `${nameOf(issue.path)}: ${messageOf(issue, inputAt(value, issue.path))}`,
    }))
  return [...unknown.map(({ at, code, message }) => ({ at, code, message })), ...rest]
}

function unknownKeys(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
): (Explained & { meant: string | undefined })[] {
  const known = keysAt(schema, path)
  return keys.map((key) => {
    const [near] = nearWords(known, key)
    // A key that is near none of ours may be a text that lost its quotes.
    const message =
      near === undefined
        ? `Unrecognized key; expected one of: ${known.join(', ')}`
        : `Unrecognized key: "${key}"; did you mean "${near}"?`
    return {
      at: [...path, key],
      code: 'UNRECOGNIZED_KEYS',
      message: `${nameOf(path)}: ${message}`,
      meant: near === undefined ? undefined : [...path, near].join('.'),
    }
  })
}

function messageOf(issue: Issue, input: unknown): string {
  if (issue.code === 'invalid_type') {
    if (input === undefined) return `missing; expected ${issue.expected}`
    return issue.expected === 'string' ? `${issue.message}; put it in quotes` : issue.message
  }
  if (issue.code !== 'invalid_value') return issue.message
  if (input === undefined) return issue.message.replace('Invalid option', 'missing')
  const [near] = nearWords(issue.values.map(String), String(input))
  return near === undefined ? issue.message : `${issue.message}; did you mean "${near}"?`
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.join('.') || 'the file'
}

function inputAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const at = unwrap(schema)
  const [key, ...further] = path
  if (at instanceof z.ZodArray && key !== undefined) return keysAt(at.element, further)
  if (at instanceof z.ZodRecord && key !== undefined) return keysAt(at.valueType, further)
  if (!(at instanceof z.ZodObject)) return []
  const { shape } = at
  if (key === undefined) return Object.keys(shape)
  const inner = shape[String(key)]
  return inner === undefined ? [] : keysAt(inner, further)
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
    ? unwrap(schema.unwrap())
    : schema
}
