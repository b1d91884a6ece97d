import type { SallyportError } from '../core/errors.ts'
import type { Scanner } from '../core/scanner.ts'
import type { ScanResult } from '../core/verdict.ts'
import { sarifReport } from './sarif.ts'
import { textReport } from './text-report.ts'

/** What became of one input: a result, or the error that kept it from being judged. */
export type Scanned =
  | { input: string; result: ScanResult; error?: never }
  | { input: string; error: SallyportError; result?: never }

export type Format = 'text' | 'json' | 'sarif'

export async function formatReport(
  format: Format,
  scanned: readonly Scanned[],
  scanner: Scanner,
): Promise<string> {
  switch (format) {
    case 'text':
      return textReport(scanned)
    case 'json':
      return `${JSON.stringify(scanned.map(toJson), undefined, 2)}\n`
    case 'sarif':
      return `${JSON.stringify(sarifReport(scanned, await scanner.rules()), undefined, 2)}\n`
  }
}

function toJson({ input, result, error }: Scanned): object {
  return result === undefined
    ? { input, error: { code: error.code, message: error.message } }
    : { input, ...result }
}
