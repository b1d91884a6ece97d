import picocolors from 'picocolors'
import type { Verdict } from '../core/verdict.ts'
import type { Scanned } from './report.ts'

// picocolors paints in any CI; a report that goes into a pipe or a file stays plain.
const color = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported)

const PAINT: Record<Verdict, (text: string) => string> = {
  safe: color.green,
  suspicious: color.yellow,
  threat: color.red,
}
const VERDICT_WIDTH = 'suspicious'.length
const INDENT = ' '.repeat(VERDICT_WIDTH + 2)

/** One line an input, its findings indented below, a count at the end. */
export function textReport(scanned: readonly Scanned[]): string {
  const counts = (['threat', 'suspicious', 'safe'] as const).map((verdict) => {
    const count = scanned.filter(({ result }) => result?.verdict === verdict).length
    return `${count} ${verdict}`
  })
  const failed = scanned.filter(({ error }) => error !== undefined).length
  const summary = [...counts, ...(failed > 0 ? [`${failed} not judged`] : [])].join(', ')
  return `${[...scanned.flatMap(describe), '', summary].join('\n')}\n`
}

function describe({ input, result, error }: Scanned): string[] {
  if (result === undefined) {
    return [`${color.magenta('not judged')}  ${input}  ${error.code} ${error.message}`]
  }
  const { verdict, risk, complete, findings, suppressed } = result
  const partly = complete ? '' : '  (not all of it was seen)'
  const head = PAINT[verdict](verdict.padEnd(VERDICT_WIDTH))
  return [
    `${head}  ${input}  risk ${risk.toFixed(2)}${partly}`,
    ...findings.map(
      ({ rule_id, severity, confidence, layer }) =>
        `${INDENT}${rule_id}  ${severity}  confidence ${confidence.toFixed(2)}  ${layer}`,
    ),
    ...(suppressed > 0 ? [`${INDENT}${findingsOf(suppressed)} suppressed`] : []),
  ]
}

function findingsOf(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`
}
