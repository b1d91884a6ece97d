import { type Command, Option } from 'commander'
import { type Config, type Flags, loadConfig } from '../config.ts'
import { Sensitivity } from '../core/verdict.ts'
import { LogLevel } from '../log.ts'

export type CommonFlags = {
  config?: string
  rules?: string[]
  logLevel?: LogLevel
  quiet?: boolean
  classifier?: boolean
  requireClassifier?: boolean
  sensitivity?: Sensitivity
}

/** The options of every command that scans. */
export function common(command: Command): Command {
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

/** For options that may be given several times. */
export function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value]
}

/** Only what was given on the command line; `undefined` leaves a value to the file. */
export function toFlags(flags: CommonFlags): Flags {
  const set: Flags = {}
  if (flags.rules !== undefined) set.rules = flags.rules
  if (flags.classifier === false) set.classifier = 'off'
  if (flags.requireClassifier) set.classifier = 'required'
  if (flags.sensitivity !== undefined) set.sensitivity = flags.sensitivity
  if (flags.quiet) set.log_level = 'silent'
  else if (flags.logLevel !== undefined) set.log_level = flags.logLevel
  return set
}

export function toConfig(flags: CommonFlags, defaultLevel: LogLevel): Promise<Config> {
  return loadConfig(flags.config, toFlags(flags), defaultLevel)
}
