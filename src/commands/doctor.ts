import { auditLogFile } from '../audit/place.ts'
import { thisMachine } from '../clients/machine.ts'
import { type Examined, examine } from '../doctor/doctor.ts'
import { type ExitCode, worstExit } from '../exit-codes.ts'
import { VERSION } from '../paths.ts'
import { doctorTable } from './doctor-table.ts'
import { readGatewayConfig } from './gateway-load.ts'
import { ownLauncher } from './own-launcher.ts'

export type DoctorCommand = Omit<Examined, 'machine' | 'launcher' | 'env' | 'logOf'> & {
  json: boolean
}

/** `sallyport doctor`: what works here, what does not, and how to mend it. */
export async function runDoctor({ json, ...examined }: DoctorCommand): Promise<ExitCode> {
  const logOf = (file: string | undefined) =>
    auditLogFile(file === undefined ? undefined : readGatewayConfig(file).log.file, process.env)
  const machine = { machine: thisMachine(), launcher: ownLauncher(), env: process.env }
  const checks = await examine({ ...examined, ...machine, logOf })
  const exit = worstExit(checks.map((check) => (check.status === 'problem' ? check.exit : 0)))
  const shown = checks.map(
    ({ exit: _, ...check }: (typeof checks)[number] & { exit?: ExitCode }) => check,
  )
  const report = { version: VERSION, exit_code: exit, checks: shown }
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : doctorTable(checks))
  return exit
}
