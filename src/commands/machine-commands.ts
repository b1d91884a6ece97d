import { type Command, Option } from 'commander'
import { Severity } from '../core/finding.ts'
import type { ExitCode } from '../exit-codes.ts'
import { type CommonFlags, collect, common, toConfig, toFlags } from './common-flags.ts'

/** The commands about the MCP clients of this machine. */
export function addMachineCommands(program: Command, exit: (code: ExitCode) => void): void {
  addAudit(program, exit)
  addWrap(program, exit)
  addInit(program, exit)
  addDoctor(program, exit)
  addDrill(program, exit)
}

function addAudit(program: Command, exit: (code: ExitCode) => void): void {
  const severity = (flag: string, text: string) => new Option(flag, text).choices(Severity.options)
  program
    .command('audit')
    .description('judge the configurations of MCP clients; runs nothing without --live')
    .argument('[files...]', 'files to judge; none for every one found on this machine')
    .addOption(
      new Option('--format <format>')
        .choices(['table', 'json', 'sarif', 'markdown'])
        .default('table'),
    )
    .addOption(severity('--fail-on <severity>', 'end with 1 on findings of this severity or above'))
    .option('--baseline <file>', 'YAML or JSON file of findings that are accepted for a while')
    .option('--quiet', 'no logs')
    .option(
      '--live',
      'start each server after asking, read what it offers, scan and rate it',
      false,
    )
    .option('--server <name>', 'with --live: only this server; repeatable', collect)
    .option('--all-servers', 'with --live --yes: every server', false)
    .option('--yes', 'with --live: ask nothing; needs --server or --all-servers', false)
    .option('--timeout <seconds>', 'with --live: for each server (default: 60)')
    .action(async (files: string[], flags) => {
      const { runAudit } = await import('./audit.ts')
      const { format, failOn, baseline, live, server, allServers, yes, timeout } = flags
      const config = await toConfig(flags, 'warn')
      const asking = { live, servers: server, allServers, yes, timeout }
      exit(await runAudit({ files, format, failOn, baseline, asking, config }))
    })
}

function addWrap(program: Command, exit: (code: ExitCode) => void): void {
  const texts = {
    wrap: 'put a server of an MCP client behind the gateway',
    unwrap: 'take a server of an MCP client out from behind the gateway',
  }
  for (const action of ['wrap', 'unwrap'] as const) {
    program
      .command(action)
      .description(texts[action])
      .argument('<name>', 'the name of the server in the files of the clients')
      .option('--file <file>', 'only this file')
      .option('--user', 'only the one that is there for all projects', false)
      .option('--project <folder>', 'only the one of this project')
      .option('--yes', 'change the files; without it, only show what would change', false)
      .action(async (name: string, { file, user, project, yes }) => {
        const { runWrap } = await import('./wrap.ts')
        exit(await runWrap({ action, name, file, user, project, yes }))
      })
  }
}

function addInit(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('set up the scan server, and the gateway, in the MCP clients of this machine')
    .option('--client <name...>', 'only these clients, such as claude-desktop or vs-code')
    .addOption(
      new Option('--wrap <which>', 'servers that go behind the gateway').choices(['all', 'none']),
    )
    .option('--start-servers', 'see whether what goes behind the gateway still starts', false)
    .option('--yes', 'ask nothing', false)
    .option('--dry-run', 'only show what would change', false)
    .action(async ({ client, wrap, startServers, yes, dryRun }) => {
      const { runInit } = await import('./init.ts')
      exit(await runInit({ clients: client, wrap, startServers, yes, dryRun }))
    })
  program
    .command('uninstall')
    .description('take out of the MCP clients what init put there')
    .option('--yes', 'ask nothing', false)
    .option('--dry-run', 'only show what would change', false)
    .action(async ({ yes, dryRun }) => {
      const { runUninstall } = await import('./uninstall.ts')
      exit(await runUninstall({ yes, dryRun }))
    })
}

function addDoctor(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('doctor')
    .description('look whether everything works here, and say how to mend what does not')
    .option('--json', 'the report as JSON', false)
    .addHelpText('after', DOCTOR_EXIT_CODES)
  common(command).action(async ({ json, ...flags }: CommonFlags & { json: boolean }) => {
    const { runDoctor } = await import('./doctor.ts')
    const { config, ...others } = flags
    const read = () => toConfig(flags, 'warn')
    const readWithoutFile = () => toConfig(others, 'warn')
    exit(await runDoctor({ json, read, readWithoutFile, hasFile: config !== undefined }))
  })
}

function addDrill(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('drill')
    .description('fire simulated attacks and harmless twins at the scanner, and report')
    .option('--json', 'the report as JSON', false)
    .option('--html <file>', 'write the report as a web page, too')
    .option('--gateway', 'through the gateway of --config at a harmless server of ours', false)
  common(command).action(async ({ json, html, gateway, ...flags }) => {
    if (gateway) {
      const { runGatewayDrill } = await import('./drill-gateway.ts')
      const { config: file, ...others } = flags
      return exit(await runGatewayDrill({ json, html, file, flags: toFlags(others) }))
    }
    const { runDrillCommand } = await import('./drill.ts')
    exit(await runDrillCommand({ json, html, config: await toConfig(flags, 'warn') }))
  })
}

const DOCTOR_EXIT_CODES = `
Exit codes:
  0  no problem               3  Node, rules, classifier, configuration, log
  2  a file of an MCP client  4  a trial scan failed or was wrong`
