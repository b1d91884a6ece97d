import { Argument, Command, Option } from 'commander'
import { type Config, type Flags, loadConfig } from '../config.ts'
import { Severity } from '../core/finding.ts'
import { Sensitivity, Source } from '../core/verdict.ts'
import type { ExitCode } from '../exit-codes.ts'
import { LogLevel } from '../log.ts'
import { VERSION } from '../paths.ts'
import type { Shell } from './completion.ts'
import { addGateway } from './gateway.ts'
import { addLog } from './log.ts'

type CommonFlags = {
  config?: string
  rules?: string[]
  logLevel?: LogLevel
  quiet?: boolean
  classifier?: boolean
  requireClassifier?: boolean
  sensitivity?: Sensitivity
}

/** The command line. Each command's code is loaded when it runs: `serve` must answer quickly. */
export function buildProgram(exit: (code: ExitCode) => void): Command {
  const program = new Command('sallyport')
    .description('Scans text an AI is about to read for attempts to take it over. Runs locally.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  addServe(program, exit)
  addScan(program, exit)
  addRules(program, exit)
  addCompletion(program, exit)
  addAudit(program, exit)
  addWrap(program, exit)
  addGateway(program, exit)
  addLog(program, exit)
  addInit(program, exit)
  addDoctor(program, exit)
  addDrill(program, exit)
  return program
}

function addServe(program: Command, exit: (code: ExitCode) => void): void {
  common(
    program.command('serve').description('serve the scanner to an MCP client over stdio'),
  ).action(async (flags: CommonFlags) => {
    const { runServe } = await import('./serve.ts')
    exit(await runServe(await toConfig(flags, 'info')))
  })
}

function addScan(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('scan')
    .description('scan files, or standard input')
    .argument('[files...]', 'files to scan; - or none for standard input')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'sarif']).default('text'))
    .option('--jsonl', 'read {"id"?, "text", "source"?} lines, write one verdict a line', false)
    .addOption(
      new Option('--source <source>', 'where the text came from')
        .choices(Source.options)
        .default('unknown'),
    )
    .addHelpText('after', EXIT_CODES)
  common(command).action(async (inputs: string[], flags) => {
    const { runScan } = await import('./scan.ts')
    const { format, jsonl, source } = flags
    exit(await runScan({ inputs, format, jsonl, source, config: await toConfig(flags, 'warn') }))
  })
}

function addRules(program: Command, exit: (code: ExitCode) => void): void {
  const rules = program.command('rules').description('list, explain, write or check rules')
  const list = rules.command('list', { isDefault: true }).description('list the loaded rules')
  common(list.option('--json', 'all that is known of each, as JSON', false)).action(
    async (flags) => {
      const { runRulesList } = await import('./rules.ts')
      exit(await runRulesList(await toConfig(flags, 'warn'), flags.json))
    },
  )
  const show = rules
    .command('show')
    .description('explain a rule')
    .argument('<id>', 'such as pi-001')
  common(show).action(async (ruleId: string, flags) => {
    const { runRulesShow } = await import('./rules.ts')
    exit(await runRulesShow(await toConfig(flags, 'warn'), ruleId))
  })
  rules
    .command('new')
    .description('write a rule to start from')
    .argument('[file]', 'a new .yaml file; standard output when left out')
    .action(async (file?: string) => {
      const { runRulesNew } = await import('./rules-new.ts')
      exit(runRulesNew(file))
    })
  rules
    .command('check')
    .description('hold the rules of a folder to their own texts')
    .argument('[folder]', 'a folder of rule files; our own when left out')
    .action(async (folder?: string) => {
      const { runRulesCheck } = await import('./rules.ts')
      exit(runRulesCheck(folder))
    })
}

function addCompletion(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('./completion.ts')
      exit(runCompletion(shell, program))
    })
}

function addAudit(program: Command, exit: (code: ExitCode) => void): void {
  const severity = (flag: string, text: string) => new Option(flag, text).choices(Severity.options)
  program
    .command('audit')
    .description('judge the configurations of MCP clients; reads files, runs nothing')
    .argument('[files...]', 'files to judge; none for every one found on this machine')
    .addOption(
      new Option('--format <format>')
        .choices(['table', 'json', 'sarif', 'markdown'])
        .default('table'),
    )
    .addOption(severity('--fail-on <severity>', 'end with 1 on findings of this severity or above'))
    .option('--baseline <file>', 'YAML or JSON file of findings that are accepted for a while')
    .option('--quiet', 'no logs')
    .action(async (files: string[], flags) => {
      const { runAudit } = await import('./audit.ts')
      const { format, failOn, baseline } = flags
      exit(
        await runAudit({ files, format, failOn, baseline, config: await toConfig(flags, 'warn') }),
      )
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
      .option('--yes', 'change the files; without it, only show what would change', false)
      .action(async (name: string, { file, yes }) => {
        const { runWrap } = await import('./wrap.ts')
        exit(await runWrap({ action, name, file, yes }))
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
    .option('--yes', 'ask nothing', false)
    .option('--dry-run', 'only show what would change', false)
    .action(async ({ client, wrap, yes, dryRun }) => {
      const { runInit } = await import('./init.ts')
      exit(await runInit({ clients: client, wrap, yes, dryRun }))
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
  common(command).action(async ({ json, html, ...flags }) => {
    const { runDrillCommand } = await import('./drill.ts')
    exit(await runDrillCommand({ json, html, config: await toConfig(flags, 'warn') }))
  })
}

function common(command: Command): Command {
  return command
    .option('--config <file>', 'YAML or JSON configuration file')
    .option('--rules <folder>', 'a folder with more rules; repeatable', collect)
    .addOption(new Option('--log-level <level>', 'logs go to stderr').choices(LogLevel.options))
    .option('--quiet', 'no logs and no progress bar')
    .option('--no-classifier', 'rules only')
    .addOption(
      new Option('--sensitivity <level>', 'how readily the classifier speaks up').choices(
        Sensitivity.options,
      ),
    )
    .option('--require-classifier', 'refuse to scan without the classifier')
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value]
}

/** Only what was given on the command line; `undefined` leaves a value to the file. */
function toConfig(flags: CommonFlags, defaultLevel: LogLevel): Promise<Config> {
  const set: Flags = {}
  if (flags.rules !== undefined) set.rules = flags.rules
  if (flags.classifier === false) set.classifier = 'off'
  if (flags.requireClassifier) set.classifier = 'required'
  if (flags.sensitivity !== undefined) set.sensitivity = flags.sensitivity
  if (flags.quiet) set.log_level = 'silent'
  else if (flags.logLevel !== undefined) set.log_level = flags.logLevel
  return loadConfig(flags.config, set, defaultLevel)
}

const EXIT_CODES = `
Exit codes:
  0  no threat                3  bad configuration or rules
  1  a threat was found       4  a scan failed or was incomplete
  2  bad usage or input`

const DOCTOR_EXIT_CODES = `
Exit codes:
  0  no problem               3  Node, rules, classifier or configuration
  2  a file of an MCP client  4  a trial scan failed or was wrong`
