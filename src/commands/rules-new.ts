import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { RULE_TEMPLATE } from './rule-template.ts'

/** `sallyport rules new [FILE]`: a rule to start from, in a new file or on stdout. */
export function runRulesNew(file: string | undefined): ExitCode {
  if (file === undefined) {
    process.stdout.write(RULE_TEMPLATE)
    return EXIT.clean
  }
  if (!/\.ya?ml$/.test(file)) {
    throw new SallyportError('USAGE', 'expected a file name that ends in .yaml, as rules have')
  }
  writeNew(file)
  process.stdout.write(
    `Wrote a rule. Change it to yours, then: sallyport rules check ${dirname(file)}\n`,
  )
  return EXIT.clean
}

function writeNew(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, RULE_TEMPLATE, { flag: 'wx' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown reason'
    const message =
      code === 'EEXIST'
        ? 'expected the name of a new file, found it taken; nothing was written, choose another name'
        : `expected a file that can be written, got ${code}; nothing was written`
    throw new SallyportError('USAGE', message, { cause })
  }
}
