import type { Place } from './places.ts'

/** A function for `compdef`, to be sourced or put into a folder of `fpath` as `_sallyport`. */
export function zshScript(program: string, places: readonly Place[]): string {
  const paths = places.slice(1).map(({ path }) => path)
  const afterFlag = places.flatMap(({ path, flags }) =>
    flags
      .filter(({ takesValue }) => takesValue)
      .flatMap(({ names, choices }) =>
        names.map((name) => {
          const offer = choices.length > 0 ? `compadd -- ${choices.join(' ')}` : '_files'
          return `    '${path} ${name}') ${offer}; return ;;`
        }),
      ),
  )
  const elsewhere = places.map(({ path, words, flags }) => {
    const names = flags.flatMap(({ names, description }) =>
      names.map((name) => ({ name, description })),
    )
    return `    '${path}')
      next=(${words.map(described).join(' ')})
      flags=(${names.map(described).join(' ')})
      ;;`
  })
  // `commands`, `options` and `path` are zsh's own arrays, so they are no names for ours.
  return `#compdef ${program}
# ${program} completion zsh
_${program}() {
  local place='' word
  local -a next flags
  for word in \${words[2,CURRENT-1]}; do
    case "$place/$word" in
    ${paths.join(' | ')}) place+="/$word" ;;
    esac
  done
  case "$place \${words[CURRENT-1]}" in
${afterFlag.join('\n')}
  esac
  case "$place" in
${elsewhere.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option flags
  elif (( \${#next} )); then
    _describe command next
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _${program} ]]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi
`
}

/** An entry of `_describe`: `name:description`, in single quotes. */
function described({ name, description }: { name: string; description: string }): string {
  const text = description === '' ? name : `${name.replaceAll(':', '\\:')}:${description}`
  return `'${text.replaceAll("'", "'\\''")}'`
}
