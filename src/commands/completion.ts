import type { Command } from 'commander'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { listPlaces } from './completion/places.ts'
import { zshScript } from './completion/zsh.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript }
export type Shell = keyof typeof SCRIPTS

/** `sallyport completion SHELL`: a script that completes this program's own commands and options. */
export function runCompletion(shell: Shell, program: Command): ExitCode {
  process.stdout.write(SCRIPTS[shell](program.name(), listPlaces(program)))
  return EXIT.clean
}
