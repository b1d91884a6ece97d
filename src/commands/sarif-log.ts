import { pathToFileURL } from 'node:url'
import type { Severity } from '../core/finding.ts'
import { VERSION } from '../paths.ts'

export const SARIF_LEVELS: Record<Severity, 'note' | 'warning' | 'error'> = {
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
}

export type SarifRun = {
  rules: readonly object[]
  results: readonly object[]
  /** Files that were not judged, and why. */
  failures: readonly { input: string; message: string }[]
  properties?: object
}

/** One run of ours as SARIF 2.1.0. */
export function sarifLog({ rules, results, failures, properties }: SarifRun): object {
  const invocation = {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ input, message }) => ({
      level: 'error',
      message: { text: message },
      locations: [sarifLocation(input)],
    })),
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sallyport', version: VERSION, rules } },
        invocations: [invocation],
        results,
        ...(properties === undefined ? {} : { properties }),
      },
    ],
  }
}

/** A file, relative to the working folder where possible, as code hosts expect; and a line of it. */
export function sarifLocation(input: string, startLine?: number): object {
  const base = pathToFileURL('./').href
  const { href } = pathToFileURL(input)
  const uri = href.startsWith(base) ? href.slice(base.length) : href
  const region = startLine === undefined ? {} : { region: { startLine } }
  return { physicalLocation: { artifactLocation: { uri }, ...region } }
}
