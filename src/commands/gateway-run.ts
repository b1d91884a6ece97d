import { openAuditLog } from '../audit/log.ts'
import { auditLogFile } from '../audit/place.ts'
import { Config } from '../config.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { startGateway } from '../gateway/gateway.ts'
import { createInspector } from '../gateway/inspect/inspector.ts'
import { requireLog } from '../gateway/inspect/require-log.ts'
import { createMetrics } from '../gateway/metrics.ts'
import { serveMetrics } from '../gateway/metrics-server.ts'
import { createLog } from '../log.ts'
import { VERSION } from '../paths.ts'
import { requireClassifier } from '../scan/require-classifier.ts'
import { createWorkerScanner } from '../worker-scanner.ts'
import type { GatewayFlags } from './gateway.ts'
import { loadGatewayConfig } from './gateway-load.ts'
import { printable } from './gateway-mask.ts'

/** `sallyport gateway`: until the client goes or a signal comes. */
export async function runGateway(
  command: readonly string[],
  flags: GatewayFlags,
): Promise<ExitCode> {
  const config = loadGatewayConfig(command, flags)
  if (flags.printConfig) {
    process.stdout.write(printable(config))
    return EXIT.clean
  }
  const log = createLog(config.log_level)
  const scanner = createWorkerScanner(
    Config.parse({ ...config.scanner, log_level: config.log_level }),
    log,
  )
  const auditLog = openAuditLog({
    file: auditLogFile(config.log.file, process.env),
    fsync: config.log.fsync,
    onProblem: (problem) => log('error', problem),
  })
  const metrics = createMetrics({
    upstreams: () => gateway.states(),
    auditStatus: () => auditLog.status(),
  })
  const audit = metrics.counting(auditLog)
  const { max_text_length: maxTextLength } = config.scanner
  const scanning = createInspector({ scanner, policy: config.policy, audit, log, maxTextLength })
  const isFailing = () => auditLog.status().failing
  const inspector =
    config.log.on_failure === 'closed' ? requireLog(scanning, { audit, isFailing }) : scanning
  const { port } = config.metrics
  const metricsServer = port === undefined ? undefined : await serveMetrics(port, metrics)
  const gateway = startGateway({ config, inspector, audit, version: VERSION, log })
  try {
    await requireClassifier(scanner, config.scanner.classifier)
    await gateway.closed
    return EXIT.clean
  } finally {
    await gateway.close()
    await scanner.close()
    await metricsServer?.close()
    await audit.close()
  }
}
