import { visible } from '../configuration-audit/printable.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'

/** Does what concerns one file of several: an error of ours is told, and the others have their turn. */
export async function reported(act: () => void | Promise<void>): Promise<ExitCode> {
  try {
    await act()
    return EXIT.clean
  } catch (cause) {
    if (!(cause instanceof SallyportError)) throw cause
    process.stderr.write(`sallyport: ${cause.code}: ${visible(cause.message)}\n`)
    return exitCodeOf(cause.code)
  }
}
