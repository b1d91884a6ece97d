import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { discoverFiles, readFiles } from '../clients/discover.ts'
import { thisMachine } from '../clients/machine.ts'
import type { Config } from '../config.ts'
import { type AuditTools, auditFiles } from '../configuration-audit/audit.ts'
import { type Accepted, applyBaseline, Baseline, reaches } from '../configuration-audit/baseline.ts'
import type { AuditReport } from '../configuration-audit/report.ts'
import { SallyportError } from '../core/errors.ts'
import type { Severity } from '../core/finding.ts'
import type { Scanner } from '../core/scanner.ts'
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts'
import { createLog, type Log } from '../log.ts'
import { wireScanner } from '../preset.ts'
import { chooseEngine } from '../rules/engine.ts'
import { readYamlFile } from '../rules/yaml-file.ts'
import { type AuditFormat, formatAudit } from './audit-report.ts'
import { checkLiveFlags, type LiveFlags } from './live-flags.ts'

export type AuditCommand = {
  /** None: every file of a client that is on this machine. */
  files: readonly string[]
  format: AuditFormat
  failOn: Severity | undefined
  baseline: string | undefined
  asking: LiveFlags
  config: Config
}

/** `sallyport audit`: judges the configurations of MCP clients. Runs nothing without `--live`. */
export async function runAudit(command: AuditCommand): Promise<ExitCode> {
  const log = createLog(command.config.log_level)
  const accepted = command.baseline === undefined ? [] : readBaseline(command.baseline)
  checkLiveFlags(command.asking)
  const machine = thisMachine()
  const isNamed = command.files.length > 0
  const discovered = isNamed ? readFiles(command.files, machine) : discoverFiles(machine)
  // The rules know secrets by their formats; the classifier knows none.
  const scanner = wireScanner({ ...command.config, classifier: 'off', suppressions: [] }, log)
  try {
    const tools = toolsOf(scanner)
    const report = await auditFiles(discovered, {
      ...tools,
      ...(await lookOf(command, log, tools)),
    })
    const day = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
    const judged = applyBaseline(report.findings, accepted, day)
    for (const warning of judged.warnings) log('warn', warning)
    const shown = { ...report, findings: judged.findings, accepted: judged.accepted }
    process.stdout.write(formatAudit(command.format, shown))
    return worstExit([exitOfFindings(shown, command.failOn), exitOfSkipped(report)])
  } finally {
    await scanner.close()
  }
}

function toolsOf(scanner: Scanner) {
  const engine = chooseEngine()
  return {
    compile: (patterns: readonly string[]) => engine.compile(patterns),
    findSecrets: async (text: string) => {
      if (text === '') return []
      const { findings } = await scanner.scan(text)
      return findings.filter(({ family }) => family === 'SL').map(({ rule_id }) => rule_id)
    },
    isThreat: async (text: string) => {
      if (text === '') return false
      const { verdict } = await scanner.scan(text, { source: 'tool_description' })
      return verdict === 'threat'
    },
  }
}

/** Loaded only for `--live`: a client of MCP takes its time to load. */
async function lookOf({ asking, config }: AuditCommand, log: Log, { findSecrets }: AuditTools) {
  if (!asking.live) return {}
  const { createLook } = await import('./audit-live.ts')
  return { look: createLook(asking, { config, log, find: findSecrets }) }
}

function exitOfFindings({ findings }: AuditReport, failOn: Severity | undefined): ExitCode {
  return failOn !== undefined && reaches(findings, failOn) ? EXIT.threat : EXIT.clean
}

/** What was not seen is no clean configuration. */
function exitOfSkipped({ skipped }: AuditReport): ExitCode {
  return skipped.length > 0 ? EXIT.usage : EXIT.clean
}

function readBaseline(file: string): Accepted[] {
  if (!existsSync(file)) {
    throw new SallyportError('CONFIG_UNREADABLE', '--baseline: expected a file, found none there')
  }
  const { value, problems } = readYamlFile(file, Baseline)
  if (value === undefined) {
    const lines = problems.map(({ line, code, message }) => `line ${line}: ${code} ${message}`)
    throw new SallyportError('CONFIG_INVALID', ['--baseline:', ...lines].join('\n  '))
  }
  return value.accepted.map((entry) =>
    entry.file === undefined ? entry : { ...entry, file: resolve(dirname(file), entry.file) },
  )
}
