import type { CommanderError } from 'commander'

const SEE_HELP = 'see `sallyport --help`'

/** Says what was wrong without repeating the argument: it may be the text that was to be scanned. */
export function explainUsageError({ code, message }: CommanderError): string {
  const near = /\(Did you mean (?:one of )?([\w, -]+)\?\)/.exec(message)?.[1]
  const hint = near === undefined ? SEE_HELP : `did you mean ${near}? Or ${SEE_HELP}`
  switch (code) {
    case 'commander.unknownCommand':
      return `USAGE: expected a command, got an unknown one; ${hint}`
    case 'commander.unknownOption':
      return `USAGE: expected a known option, got an unknown one; ${hint}`
    case 'commander.invalidArgument':
      return `USAGE: an argument or an option has a value it does not take; ${SEE_HELP}`
    case 'commander.excessArguments':
      return `USAGE: got more arguments than the command takes; ${SEE_HELP}`
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return `USAGE: an argument or an option's value is missing; ${SEE_HELP}`
    default:
      return `USAGE: ${SEE_HELP}`
  }
}
