import type { Config } from '../config.ts'
import { asSallyportError } from '../core/errors.ts'
import type { Scanner } from '../core/scanner.ts'
import type { Source } from '../core/verdict.ts'
import { type ExitCode, exitCodeOf, exitCodeOfResult, worstExit } from '../exit-codes.ts'
import { createLog } from '../log.ts'
import { wireScanner } from '../preset.ts'
import { requireClassifier } from '../scan/require-classifier.ts'
import { filePath, inputName, readInput } from './input.ts'
import { scanJsonl } from './jsonl.ts'
import { type Format, formatReport, type Scanned } from './report.ts'

export type ScanCommand = {
  inputs: readonly string[]
  format: Format
  jsonl: boolean
  source: Source
  config: Config
}

/** `sallyport scan`: judges files or standard input and reports on stdout. */
export async function runScan(command: ScanCommand): Promise<ExitCode> {
  const { config } = command
  const inputs = command.inputs.length > 0 ? command.inputs : ['-']
  const log = createLog(config.log_level)
  if (inputs.includes('-') && process.stdin.isTTY) {
    log('warn', 'reading the text from this terminal; end it with Ctrl-D')
  }
  const scanner = wireScanner(config, log)
  try {
    await requireClassifier(scanner, config.classifier)
    return command.jsonl
      ? await runJsonl(scanner, inputs, config)
      : await runFiles(scanner, inputs, command)
  } finally {
    await scanner.close()
  }
}

async function runJsonl(scanner: Scanner, inputs: readonly string[], config: Config) {
  const codes: ExitCode[] = []
  for (const [index, path] of inputs.entries()) {
    const quiet = config.log_level === 'silent'
    const maxTextLength = config.max_text_length
    codes.push(await scanJsonl(scanner, { path, position: index + 1, maxTextLength, quiet }))
  }
  return worstExit(codes)
}

async function runFiles(scanner: Scanner, inputs: readonly string[], command: ScanCommand) {
  const scanned: Scanned[] = []
  for (const [index, path] of inputs.entries()) {
    scanned.push(await scanFile(scanner, path, index + 1, command))
  }
  process.stdout.write(await formatReport(command.format, scanned, scanner))
  return worstExit(scanned.map(exitOf))
}

async function scanFile(
  scanner: Scanner,
  path: string,
  position: number,
  { config, source }: ScanCommand,
): Promise<Scanned> {
  try {
    const text = await readInput(path, position, config.max_text_length)
    const result = await scanner.scan(text, { source, path: filePath(path) })
    return { input: inputName(path), result }
  } catch (cause) {
    const error = asSallyportError(cause)
    // A path that cannot be read may be a text that was meant to be scanned.
    const unreadable = error.code === 'INPUT_UNREADABLE'
    return { input: unreadable ? `input ${position}` : inputName(path), error }
  }
}

function exitOf({ result, error }: Scanned): ExitCode {
  if (result === undefined) return exitCodeOf(error.code)
  return exitCodeOfResult(result)
}
