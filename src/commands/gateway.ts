import { type Command, Option } from 'commander'
import { Severity } from '../core/finding.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { OnThreat } from '../policy/gateway-policy.ts'

export type GatewayFlags = {
  upstream?: string[]
  config?: string
  onThreat?: OnThreat
  severityThreshold?: Severity
  classifier: boolean
  verbose?: boolean
  metricsPort?: string
  printConfig?: boolean
}

/** Said again: the policy's own file brings the rules' engine, which no other command needs at its start. */
const ON_THREAT: readonly OnThreat[] = ['log', 'warn', 'block', 'redact']

/** `sallyport gateway …`: guards any MCP server. */
export function addGateway(program: Command, exit: (code: ExitCode) => void): void {
  const gateway = program
    .command('gateway')
    .description('stand between an MCP client and its servers, and inspect every message')
    .argument('[command...]', 'after --: the program of the one upstream server, and its arguments')
    .addOption(option('UPSTREAM', '-u, --upstream <server>', UPSTREAM).argParser(collect))
    .addOption(option('CONFIG', '--config <file>', 'YAML or JSON; see generate-config'))
    .addOption(
      option('ON_THREAT', '--on-threat <action>', 'what becomes of a threat').choices(ON_THREAT),
    )
    .addOption(
      option(
        'SEVERITY_THRESHOLD',
        '--severity-threshold <severity>',
        'only log what is below',
      ).choices(Severity.options),
    )
    .addOption(option('NO_CLASSIFIER', '--no-classifier', 'rules only'))
    .addOption(option('VERBOSE', '--verbose', 'log to stderr what is started and what ends'))
    .addOption(option('METRICS_PORT', '--metrics-port <port>', '/metrics and /health on 127.0.0.1'))
    .option('--print-config', 'show the effective configuration, secrets masked, and end', false)
    .addHelpText('after', MORE)
    .action(async (command: string[], flags: GatewayFlags) => {
      const { runGateway } = await import('./gateway-run.ts')
      exit(await runGateway(command, flags))
    })
  gateway
    .command('generate-config')
    .description('write a configuration to start from')
    .option('-o, --output <file>', 'a new .yaml file; standard output when left out')
    .action(async ({ output }: { output?: string }) => {
      const { runGenerateConfig } = await import('./gateway-config-files.ts')
      exit(runGenerateConfig(output))
    })
  gateway
    .command('validate-config')
    .description('check a configuration file and say what is wrong, line by line')
    .argument('<file>')
    .action(async (file: string) => {
      const { runValidateConfig } = await import('./gateway-config-files.ts')
      exit(runValidateConfig(file))
    })
}

function option(variable: string, flags: string, description: string): Option {
  return new Option(flags, description).env(`SALLYPORT_GATEWAY_${variable}`)
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value]
}

const UPSTREAM = 'a server: "COMMAND ARGS" or a URL, NAME= before it names it; repeatable'

const MORE = `
Options win over SALLYPORT_GATEWAY_* variables, those over the file, the file over defaults.

  sallyport gateway -- npx -y @modelcontextprotocol/server-filesystem /tmp
  sallyport gateway -u files="npx -y @modelcontextprotocol/server-filesystem /tmp" \\
                    -u docs=https://example.com/mcp`
