import { type AuditCode, ruleOf } from '../configuration-audit/codes.ts'
import type { AskedServer, AuditFinding, AuditReport } from '../configuration-audit/report.ts'
import { resolveReferences } from '../core/references.ts'
import { auditTable } from './audit-table.ts'
import { count } from './plain-text.ts'
import { SARIF_LEVELS, sarifLocation, sarifLog } from './sarif-log.ts'

export type AuditFormat = 'table' | 'json' | 'sarif' | 'markdown'
/** A report without what the baseline accepts, of which only the number is left. */
export type ShownReport = AuditReport & { accepted: number }

export function formatAudit(format: AuditFormat, report: ShownReport): string {
  switch (format) {
    case 'table':
      return auditTable(report)
    case 'json':
      return `${JSON.stringify(toJson(report), undefined, 2)}\n`
    case 'sarif':
      return `${JSON.stringify(toSarif(report), undefined, 2)}\n`
    case 'markdown':
      return toMarkdown(report)
  }
}

function toJson({ findings, files, skipped, accepted, live }: ShownReport): object {
  return {
    findings: findings.map((finding) => ({ ...finding, ...explain(finding.code) })),
    accepted,
    files,
    skipped,
    ...(live === undefined ? {} : { live }),
  }
}

function explain(code: AuditCode) {
  const { title, why, mend, owasp, atlas } = ruleOf(code)
  return { what: title, why, mend, references: resolveReferences({ owasp, atlas }) }
}

function toSarif({ findings, skipped, accepted, live }: ShownReport): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  return sarifLog({
    rules: codes.map(toSarifRule),
    results: findings.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: SARIF_LEVELS[finding.severity],
      message: { text: describe(finding) },
      locations: [sarifLocation(finding.file, finding.line)],
      properties: { server: finding.server, place: finding.place, severity: finding.severity },
    })),
    failures: skipped.map(({ path, reason }) => ({ input: path, message: reason })),
    properties: { accepted, ...(live === undefined ? {} : { live }) },
  })
}

function toSarifRule(code: AuditCode): object {
  const { title, why, mend, severity, owasp, atlas } = ruleOf(code)
  return {
    id: code,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { tags: [...owasp, ...atlas] },
  }
}

function describe({ code, server, place }: AuditFinding): string {
  const where = server === null ? place : `${server}: ${place}`
  return `${ruleOf(code).title} (${where})`
}

function toMarkdown({ findings, files, skipped, accepted, live = [] }: ShownReport): string {
  const servers = files.reduce((sum, file) => sum + file.servers, 0)
  const head = `# Audit of ${count(servers, 'MCP server')} in ${count(files.length, 'file')}`
  const rows = findings.map(({ severity, code, server, place, file, line }) =>
    row([severity, code, server ?? '', ruleOf(code).title, place, `${file}:${line}`]),
  )
  const table = [
    row(['Severity', 'Code', 'Server', 'What', 'Where', 'File']),
    row(Array(6).fill('---')),
    ...rows,
  ]
  const codes = [...new Set(findings.map(({ code }) => code))]
  const advice = codes.map((code) => {
    const { title, why, mend } = ruleOf(code)
    return `- **${code}** ${title}. ${why} *${mend}*`
  })
  const unread = skipped.map(({ path, reason }) => `- ${escapeMarks(path)}: ${reason}`)
  return [
    head,
    findings.length === 0 ? 'Nothing found.' : table.join('\n'),
    ...(advice.length > 0 ? ['## Why, and how to mend it', advice.join('\n')] : []),
    ...(live.length > 0 ? ['## What the servers offer', live.map(offered).join('\n\n')] : []),
    ...(unread.length > 0 ? ['## Not read', unread.join('\n')] : []),
    ...(accepted > 0 ? [`${accepted} accepted by the baseline.`] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

/** A server that was asked: each of its tools with what it can do. */
function offered({ server, state, reason, tools, prompts, resources }: AskedServer): string {
  const why = reason === undefined ? '' : `, ${reason}`
  if (state !== 'read') return `**${escapeMarks(server)}**: not read${escapeMarks(why)}`
  const sizes = [
    count(tools.length, 'tool'),
    count(prompts, 'prompt'),
    count(resources, 'resource'),
  ]
  const head = `**${escapeMarks(server)}**: ${sizes.join(', ')}${escapeMarks(why)}`
  if (tools.length === 0) return head
  const rows = tools.map(({ name, effects }) => row([name, effects.join(', ') || 'not known']))
  return [`${head}\n`, row(['Tool', 'Rated']), row(['---', '---']), ...rows].join('\n')
}

const row = (cells: readonly string[]) => `| ${cells.map(escapeMarks).join(' | ')} |`

/** Names of a configuration are written by others: they end no cell, and start no link and no HTML. */
function escapeMarks(text: string): string {
  return text.replace(/[\\|<>[\]`*_&!]/g, (mark) => `\\${mark}`)
}
