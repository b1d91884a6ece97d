import { type Command, Option } from 'commander'
import { Decision } from '../audit/record.ts'
import type { ExitCode } from '../exit-codes.ts'

type FileFlag = { file?: string }

/** `sallyport log …`: what the gateway did, read from its audit log. */
export function addLog(program: Command, exit: (code: ExitCode) => void): void {
  const log = program.command('log').description('read, check or export the audit log')
  withFile(log.command('tail').description('the last records, and those to come'))
    .option('-n, --lines <count>', 'records to begin with', '10')
    .option('-f, --follow', 'go on with new records until interrupted', false)
    .action(async ({ file, lines, follow }) => {
      const { runLogTail } = await import('./log-tail.ts')
      exit(await runLogTail(file, lines, follow))
    })
  withFile(log.command('show').description('the records that all given options select'))
    .option('--since <when>', 'such as 30m, 12h, 7d, 2026-11-21 or 2026-11-21T08:00Z')
    .addOption(new Option('--decision <decision>').choices(Decision.options))
    .option('--upstream <name>')
    .option('--rule <id>', 'records that name this rule')
    .option('--correlation-id <id>', 'or its beginning: all of one request')
    .option('--json', 'one record a line, as JSON', false)
    .action(async ({ file, ...filter }) => {
      const { runLogShow } = await import('./log-show.ts')
      exit(await runLogShow(file, filter))
    })
  withFile(log.command('stats').description('counts, times and sizes')).action(
    async ({ file }: FileFlag) => {
      const { runLogStats } = await import('./log-stats.ts')
      exit(await runLogStats(file))
    },
  )
  withFile(log.command('verify').description('follow the chain of hashes; names what breaks it'))
    .addHelpText('after', VERIFY_EXIT_CODES)
    .action(async ({ file }: FileFlag) => {
      const { runLogVerify } = await import('./log-verify.ts')
      exit(await runLogVerify(file))
    })
  withFile(log.command('export').description('every record, for another system'))
    .addOption(new Option('--format <format>').choices(['jsonl', 'csv', 'cef']).default('jsonl'))
    .action(async ({ file, format }) => {
      const { runLogExport } = await import('./log-export.ts')
      exit(await runLogExport(file, format))
    })
}

function withFile(command: Command): Command {
  return command.option('--file <file>', 'the log; SALLYPORT_LOG or the default place if not given')
}

const VERIFY_EXIT_CODES = `
Exit codes:
  0  every record is there, whole and in order
  1  it is not so; the first broken place is named
  2  bad usage, or no log there`
