import { once } from 'node:events'
import { SingleBar } from 'cli-progress'
import * as z from 'zod'
import { asSallyportError, SallyportError } from '../core/errors.ts'
import { JSON_BYTES_PER_UNIT, MESSAGE_OVERHEAD_BYTES } from '../core/limits.ts'
import { readLines } from '../core/lines.ts'
import type { Scanner } from '../core/scanner.ts'
import { Source } from '../core/verdict.ts'
import { EXIT, type ExitCode, exitCodeOf, exitCodeOfResult, worstExit } from '../exit-codes.ts'
import { filePath, openInput } from './input.ts'

const BYTE_ORDER_MARK = /^\uFEFF/

const Line = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  source: Source.optional(),
})

export type JsonlOptions = { path: string; position: number; maxTextLength: number; quiet: boolean }

/** Judges `{"id"?, "text", "source"?}` lines, one answer a line, in order, holding one line at a time. */
export async function scanJsonl(scanner: Scanner, options: JsonlOptions): Promise<ExitCode> {
  const { bytes, size } = await openInput(options.path, options.position)
  const bar = startBar(size, options.quiet)
  const maxBytes = options.maxTextLength * JSON_BYTES_PER_UNIT + MESSAGE_OVERHEAD_BYTES
  let line = 0
  let worst: ExitCode = EXIT.clean
  for await (const source of readLines(bytes, maxBytes)) {
    line += 1
    bar?.increment(size === undefined ? 1 : Buffer.byteLength(source ?? '') + 1)
    if (source?.trim() === '') continue
    const { output, exit } = await scanLine(
      scanner,
      source?.replace(BYTE_ORDER_MARK, ''),
      line,
      filePath(options.path),
    )
    worst = worstExit([worst, exit])
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain')
  }
  bar?.stop()
  return worst
}

async function scanLine(
  scanner: Scanner,
  source: string | undefined,
  line: number,
  path: string | undefined,
): Promise<{ output: object; exit: ExitCode }> {
  let id: string | number | null = null
  try {
    const parsed = parseLine(source)
    id = parsed.id ?? null
    const result = await scanner.scan(parsed.text, { source: parsed.source ?? 'unknown', path })
    return { output: { id, ...result }, exit: exitCodeOfResult(result) }
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    return { output: { id, line, error: { code, message } }, exit: exitCodeOf(code) }
  }
}

function parseLine(source: string | undefined): z.infer<typeof Line> {
  if (source === undefined) {
    throw new SallyportError('TEXT_TOO_LONG', 'expected a line within the text limit')
  }
  const parsed = Line.safeParse(parseJson(source))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'line'
  throw new SallyportError('LINE_INVALID', `${where}: ${issue?.message}`)
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    // The parser's own message quotes the line.
    throw new SallyportError('LINE_INVALID', 'line: expected JSON like {"id": 1, "text": "…"}')
  }
}

/** A bar by bytes where the size is known, else a count of lines; only on a terminal. */
function startBar(size: number | undefined, quiet: boolean): SingleBar | undefined {
  if (quiet || !process.stderr.isTTY) return undefined
  const format = size === undefined ? '{value} lines' : '{bar} {percentage}% | {eta_formatted} left'
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true })
  bar.start(size ?? 0, 0)
  return bar
}
