import type { Place } from './places.ts'

/** A function for `complete -F`. Where it has nothing to say, bash offers files. */
export function bashScript(program: string, places: readonly Place[]): string {
  const paths = places.slice(1).map(({ path }) => path)
  const afterFlag = places.flatMap(({ path, flags }) =>
    flags
      .filter(({ takesValue }) => takesValue)
      .flatMap(({ names, choices }) => names.map((name) => entry(`${path} ${name}`, choices))),
  )
  const elsewhere = places
    .flatMap(({ path, words, flags }): [string, string[]][] => [
      [`${path} `, words.map(({ name }) => name)],
      [`${path} -`, flags.flatMap(({ names }) => names)],
    ])
    .filter(([, words]) => words.length > 0)
    .map(([place, words]) => entry(place, words))
  return `# ${program} completion bash
_${program}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local place='' kind='' words='' index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$place/\${COMP_WORDS[index]}" in
    ${paths.join(' | ')}) place+="/\${COMP_WORDS[index]}" ;;
    esac
  done
  [[ $current == -* ]] && kind='-'
  case "$place $previous" in
${afterFlag.join('\n')}
  *)
    case "$place $kind" in
${elsewhere.join('\n')}
    esac
    ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${program} ${program}
`
}

function entry(place: string, words: readonly string[]): string {
  return `    '${place}') words='${words.join(' ')}' ;;`
}
