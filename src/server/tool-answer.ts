import type { CallToolResult } from '@modelcontextprotocol/server'
import type * as z from 'zod'
import { asSallyportError, SallyportError } from '../core/errors.ts'

/** The result as structured content, and the same JSON as text for clients that read only text. */
export async function answer(run: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const structuredContent = await run()
    return {
      content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
      structuredContent,
    }
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    const text = JSON.stringify({ error: { code, message } })
    return { content: [{ type: 'text', text }], isError: true }
  }
}

/**
 * Publishes the schema but leaves checking to `parseArguments`: the SDK's own refusal names unknown
 * keys as the client wrote them, and has no error code.
 */
export function published<Schema extends z.ZodType>(schema: Schema) {
  return {
    '~standard': {
      ...schema['~standard'],
      validate: (value: unknown) => ({ value }),
    },
  }
}

export function parseArguments<T>(schema: z.ZodType<T>, args: unknown): T {
  const parsed = schema.safeParse(args)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? 'unknown argument; the input schema names the known ones'
      : `${issue.path.join('.') || 'arguments'}: ${issue.message}`,
  )
  throw new SallyportError('ARGUMENTS_INVALID', reasons.join('; '))
}
