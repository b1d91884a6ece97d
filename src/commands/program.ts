import { Argument, Command, Option } from 'commander'
import { Source } from '../core/verdict.ts'
import type { ExitCode } from '../exit-codes.ts'
import { VERSION } from '../paths.ts'
import { type CommonFlags, common, toConfig } from './common-flags.ts'
import type { Shell } from './completion.ts'
import { addGateway } from './gateway.ts'
import { addLog } from './log.ts'
import { addMachineCommands } from './machine-commands.ts'

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
  addMachineCommands(program, exit)
  addGateway(program, exit)
  addLog(program, exit)
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

const EXIT_CODES = `
Exit codes:
  0  no threat                3  bad configuration or rules
  1  a threat was found       4  a scan failed or was incomplete
  2  bad usage or input`
