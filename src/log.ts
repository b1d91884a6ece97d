import * as z from 'zod'

export const LogLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent'])
export type LogLevel = z.infer<typeof LogLevel>

export type Log = (level: Exclude<LogLevel, 'silent'>, message: string) => void

/** Writes lines to stderr; stdout belongs to MCP or to the report. Messages never hold scanned text. */
export function createLog(threshold: LogLevel): Log {
  const rank = (level: LogLevel) => LogLevel.options.indexOf(level)
  return (level, message) => {
    if (rank(level) >= rank(threshold)) process.stderr.write(`sallyport ${level}: ${message}\n`)
  }
}
