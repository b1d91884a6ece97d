import type { Command, Option } from 'commander'

/** Where the cursor can be: after the program or one of its commands, and what may follow there. */
export type Place = {
  /** The commands so far, such as `/rules/show`; empty for the program itself. */
  path: string
  /** Commands, or the values that an argument takes. */
  words: Word[]
  flags: Flag[]
}
type Word = { name: string; description: string }
export type Flag = {
  /** As typed: `-h`, `--help`. */
  names: string[]
  description: string
  takesValue: boolean
  /** The values it takes, where they are a closed set; otherwise files are offered. */
  choices: readonly string[]
}

/** Every place of a program, as its own `--help` would show them. */
export function listPlaces(command: Command, path = ''): Place[] {
  const help = command.createHelp()
  const commands = help.visibleCommands(command)
  const words = commands.map((each) => ({ name: each.name(), description: each.description() }))
  const values = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices)
  const place = {
    path,
    words: [...words, ...values.map((name) => ({ name, description: '' }))],
    flags: help.visibleOptions(command).map(toFlag),
  }
  // The command `help` is made anew for each listing and has nothing below it.
  const below = command.commands.filter((each) => commands.includes(each))
  return [place, ...below.flatMap((each) => listPlaces(each, `${path}/${each.name()}`))]
}

function toFlag({ short, long, description, required, optional, argChoices = [] }: Option): Flag {
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    takesValue: required || optional,
    choices: argChoices,
  }
}
