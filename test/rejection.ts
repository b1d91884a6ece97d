import { SallyportError } from '../src/core/errors.ts'

/** The SallyportError that a call throws or rejects with, as `CODE: message`. */
export async function rejection(run: () => unknown): Promise<string> {
  try {
    await run()
  } catch (cause) {
    if (cause instanceof SallyportError) return `${cause.code}: ${cause.message}`
    throw cause
  }
  return 'no error'
}
