// node build/audit-append.js FILE COUNT
// Appends COUNT records to an audit log as fast as its queue takes them, for the tests that stop it with
// SIGKILL, run several at once or fill the disk. Writes its status to stdout when all were offered and at the end.
import { setTimeout as delay } from 'node:timers/promises'
import { openAuditLog } from '../src/audit/log.ts'

const [file = '', count = ''] = process.argv.slice(2)
const log = openAuditLog({
  file,
  maxFileBytes: 1024 * 1024,
  onProblem: (message) => process.stderr.write(`${message}\n`),
})

for (let number = 1; number <= Number(count); number++) {
  while (log.status().queued > 500 && !log.status().failing) await delay(1)
  log.append({
    correlation_id: `${process.pid}-${number}`,
    client: 'audit-append',
    upstream: 'none',
    direction: 'to_upstream',
    method: 'tools/call',
    decision: 'forwarded',
    rule_ids: [],
    severities: [],
    confidences: [],
    complete: true,
    bytes: 100,
    scan_ms: 0.5,
  })
  if (number % 1_000 === 0) process.stdout.write(`${JSON.stringify(log.status())}\n`)
}
await log.close()
process.stdout.write(`${JSON.stringify(log.status())}\n`)
