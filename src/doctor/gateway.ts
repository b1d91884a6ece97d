import { isAbsolute } from 'node:path'
import type { Machine } from '../clients/client.ts'
import { discoverFiles } from '../clients/discover.ts'
import { gatewayConfigs } from '../clients/gateway-launch.ts'
import { serversOf } from '../clients/servers.ts'
import { asSallyportError } from '../core/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { checkAuditLog } from './audit-log.ts'
import type { Check } from './check.ts'
import { quoted } from './installation.ts'

/** Where a gateway with this configuration file writes its log; without one, by default. Throws where it is wrong. */
export type LogOf = (file: string | undefined) => string

/** The configuration files of the gateways that clients start, and the logs that these write. */
export async function checkGateway(machine: Machine, env: NodeJS.ProcessEnv, logOf: LogOf) {
  const configured = discoverFiles(machine).files.flatMap((file) =>
    serversOf(file).flatMap(({ command, args }) => gatewayConfigs(command, args)),
  )
  const own = env.SALLYPORT_GATEWAY_CONFIG
  const files = [...new Set([...(own ? [own] : []), ...configured.filter(isAbsolute)])]
  const logs = new Set([logOf(undefined)])
  const checks = files.map((file) => checkFile(file, () => logs.add(logOf(file))))
  return [...checks, ...(await Promise.all([...logs].map(checkAuditLog)))]
}

function checkFile(file: string, read: () => void): Check {
  const looked = { part: 'gateway', name: 'gateway' } as const
  try {
    read()
    return { ...looked, status: 'ok', detail: `${file}: the configuration is valid` }
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    return {
      ...looked,
      status: 'problem',
      detail: `${file}: ${code}: ${message}`,
      mend: 'mend what is named, and check it:',
      command: `sallyport gateway validate-config ${quoted(file)}`,
      exit: EXIT.config,
    }
  }
}
