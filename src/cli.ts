#!/usr/bin/env node
import { CommanderError } from 'commander'
import { buildProgram } from './commands/program.ts'
import { explainUsageError } from './commands/usage-error.ts'
import { SallyportError } from './core/errors.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'

process.exitCode = await main(process.argv)

async function main(argv: string[]): Promise<number> {
  // A reader that stops reading (`sallyport … | head`) is no failure of ours.
  process.stdout.on('error', () => process.exit(EXIT.clean))
  let exitCode: number = EXIT.clean
  try {
    const program = buildProgram((code) => {
      exitCode = code
    })
    await program.parseAsync(argv)
    return exitCode
  } catch (cause) {
    return fail(cause)
  }
}

function fail(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return EXIT.clean
    process.stderr.write(`sallyport: ${explainUsageError(cause)}\n`)
    return EXIT.usage
  }
  if (cause instanceof SallyportError) {
    process.stderr.write(`sallyport: ${cause.code}: ${cause.message}\n`)
    return exitCodeOf(cause.code)
  }
  // An unforeseen message may quote a text, so only the kind of error is told.
  const kind = cause instanceof Error ? cause.name : typeof cause
  process.stderr.write(`sallyport: SCAN_FAILED: unexpected ${kind}; please report it\n`)
  return EXIT.failed
}
