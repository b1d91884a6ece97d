import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Shell = 'bash' | 'zsh' | 'fish'

/** What each shell itself answers for the words of a line, of which the last is being typed. */
const ASK: Record<Shell, string> = {
  bash: `source "$1"; shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _sallyport
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  // zsh completes only in a terminal; its own functions that show the offers print them here.
  zsh: `compdef() {}
    compadd() { shift; print -rl -- "$@" }
    _describe() { print -rl -- "\${(@)\${(@P)2}%%:*}" }
    _files() {}
    source "$1"; shift
    words=("$@") CURRENT=$#
    _sallyport`,
  fish: `source $argv[1]
    complete --do-complete "$argv[2..-1]" | string replace --regex '\\t.*' ''
    true`,
}
const START: Record<Shell, string[]> = {
  bash: ['--norc', '-c', ASK.bash, 'bash'],
  zsh: ['-f', '-c', ASK.zsh, 'zsh'],
  fish: ['--no-config', '-c', ASK.fish],
}

export function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['--version']).status === 0
}

/** A function that gives the offers of a real shell which has read this completion script. */
export function makeShell(shell: Shell, script: string): (...typed: string[]) => string[] {
  // An empty folder, so that no file of ours is among the offers.
  const folder = mkdtempSync(join(tmpdir(), 'completion-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, '.script')
  writeFileSync(file, script)
  return (...typed) => {
    const args = [...START[shell], file, 'sallyport', ...typed]
    const output = execFileSync(shell, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    return output.split('\n').filter((word) => word !== '')
  }
}
