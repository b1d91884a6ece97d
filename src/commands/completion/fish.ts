import type { Flag, Place } from './places.ts'

/** One `complete` line for each word and each flag, held back until its commands were typed. */
export function fishScript(program: string, places: readonly Place[]): string {
  const paths = places.slice(1).map(({ path }) => path)
  const lines = places.flatMap(({ path, words, flags }) => {
    const start = `complete -c ${program} -n '__${program}_at "${path}"'`
    return [
      ...words.map((word) => `${start} -f -a ${word.name}${toDescription(word.description)}`),
      ...flags.map((flag) => `${start} ${toFlag(flag)}`),
    ]
  })
  return `# ${program} completion fish
function __${program}_at
    set -l typed (commandline -opc)
    set -e typed[1]
    set -l place ''
    for word in $typed
        if contains -- "$place/$word" ${paths.join(' ')}
            set place "$place/$word"
        end
    end
    test "$place" = "$argv[1]"
end
${lines.join('\n')}
`
}

function toFlag({ names, description, takesValue, choices }: Flag): string {
  const named = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  )
  const value = choices.length > 0 ? `-x -a ${quote(choices.join(' '))}` : '-r'
  return [...named, ...(takesValue ? [value] : [])].join(' ') + toDescription(description)
}

function toDescription(description: string): string {
  return description === '' ? '' : ` -d ${quote(description)}`
}

/** In single quotes fish reads a backslash before a quote and before itself. */
function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
