/** What a client puts in for `${...}`. */
export type Surroundings = {
  env: NodeJS.ProcessEnv
  home: string
  project: string
}

export type Filled = {
  value: string /** Names of our variables that went into it. */
  used: string[]
}

/**
 * Puts in what clients put in: `${NAME}`, `${NAME:-else}`, `${env:NAME}`, `${userHome}` and
 * `${workspaceFolder}`. Undefined when a value is needed that only the client has, such as an input.
 */
export function fillIn(text: string, around: Surroundings): Filled | undefined {
  const used: string[] = []
  let value = ''
  let from = 0
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = text.indexOf('}', at)
    if (end === -1) break
    const found = known(text.slice(at + 2, end), around)
    if (found === undefined) return undefined
    used.push(...found.used)
    value += text.slice(from, at) + found.value
    from = end + 1
  }
  return { value: value + text.slice(from), used }
}

const NAME = /^(?:env:)?([A-Za-z_][A-Za-z0-9_]{0,127})(?::-(.*))?$/

function known(inside: string, { env, home, project }: Surroundings): Filled | undefined {
  if (inside === 'userHome') return { value: home, used: [] }
  if (inside === 'workspaceFolder') return { value: project, used: [] }
  const [, name = '', otherwise] = NAME.exec(inside) ?? []
  const ours = env[name]
  if (ours !== undefined && name !== '') return { value: ours, used: [name] }
  return otherwise === undefined ? undefined : { value: otherwise, used: [] }
}
