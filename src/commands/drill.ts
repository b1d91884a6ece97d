import { writeFileSync } from 'node:fs'
import type { Config } from '../config.ts'
import { SallyportError } from '../core/errors.ts'
import { runDrill } from '../drill/drill.ts'
import { summarize } from '../drill/summary.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { createLog } from '../log.ts'
import { wireScanner } from '../preset.ts'
import { requireClassifier } from '../scan/require-classifier.ts'
import { drillHtml } from './drill-html.ts'
import { drillText } from './drill-report.ts'

export type DrillCommand = { json: boolean; html: string | undefined; config: Config }

/** `sallyport drill`: simulated attacks and harmless twins, and what the scanner made of them. */
export async function runDrillCommand({ json, html, config }: DrillCommand): Promise<ExitCode> {
  const scanner = wireScanner(config, createLog(config.log_level))
  try {
    await requireClassifier(scanner, config.classifier)
    const { classifier } = await scanner.ready()
    const shots = await runDrill(scanner)
    const summary = summarize(shots)
    const model = `classifier ${classifier}, sensitivity ${config.sensitivity}`
    if (html !== undefined) writeReport(html, drillHtml(summary, model))
    const report = { classifier, sensitivity: config.sensitivity, ...summary, shots }
    process.stdout.write(
      json ? `${JSON.stringify(report, undefined, 2)}\n` : drillText(summary, model),
    )
    return shots.every(({ complete }) => complete) ? EXIT.clean : EXIT.failed
  } finally {
    await scanner.close()
  }
}

export function writeReport(file: string, content: string): void {
  try {
    writeFileSync(file, content)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown reason'
    const message = `--html: expected a file that can be written, got ${code}`
    throw new SallyportError('USAGE', message, { cause })
  }
}
