import { dirname } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { writeNew } from './new-file.ts'
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
  writeNew(file, RULE_TEMPLATE)
  process.stdout.write(
    `Wrote a rule. Change it to yours, then: sallyport rules check ${dirname(file)}\n`,
  )
  return EXIT.clean
}
