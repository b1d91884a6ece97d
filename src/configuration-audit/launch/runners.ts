import {
  containerImage,
  npmPackage,
  type PackageReference,
  pythonPackage,
} from './package-reference.ts'

/** A program that fetches another and runs it. */
export type Runner = 'npm' | 'python' | 'container'

export type Fetched = {
  runner: Runner
  packages: PackageReference[]
  /** Whether a flag answers the runner's question before it is asked. */
  installsUnasked: boolean
  /** What the fetched program is given. */
  rest: readonly string[]
}

/** Each runner by its words, longest first. */
const RUNNERS: readonly (readonly [readonly string[], (args: readonly string[]) => Fetched])[] = [
  [['npm', 'exec'], npm],
  [['npm', 'x'], npm],
  [['pnpm', 'dlx'], npm],
  [['pnpm', 'exec'], npm],
  [['yarn', 'dlx'], npm],
  [['bun', 'x'], npm],
  [['npx'], npm],
  [['bunx'], npm],
  [['pnpx'], npm],
  [['uv', 'tool', 'run'], python],
  [['uv', 'run'], uvRun],
  [['uvx'], python],
  [['pipx', 'run'], python],
  [['docker', 'container', 'run'], container],
  [['docker', 'run'], container],
  [['podman', 'run'], container],
  [['nerdctl', 'run'], container],
]

/** What a command fetches, if it is one of the runners we know. */
export function fetchedBy(program: string, args: readonly string[]): Fetched | undefined {
  for (const [[name, ...words], read] of RUNNERS) {
    if (name === program && words.every((word, index) => args[index] === word)) {
      return read(args.slice(words.length))
    }
  }
  return undefined
}

const NPM_VALUES = new Set([
  '--registry',
  '--cache',
  '--prefix',
  '-w',
  '--workspace',
  '--userconfig',
])
const YES = new Set(['-y', '--yes'])

function npm(args: readonly string[]): Fetched {
  const { at, named } = readNpm(args)
  const own = args[at]
  const words = named.length === 0 && own !== undefined ? [own] : named
  return {
    runner: 'npm',
    packages: words.filter((word) => word !== '' && !isLocal(word)).map(npmPackage),
    installsUnasked: args.slice(0, at).some((word) => YES.has(word)),
    rest: args.slice(at + 1),
  }
}

/** Where the options end, and the packages that they name. */
function readNpm(args: readonly string[]): { at: number; named: string[] } {
  const named: string[] = []
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at] ?? ''
    if (word === '-p' || word === '--package') named.push(args[++at] ?? '')
    else if (word.startsWith('--package=')) named.push(word.slice('--package='.length))
    else if (NPM_VALUES.has(word)) at += 1
    else if (!word.startsWith('-')) break
  }
  return { at, named }
}

const PYTHON_VALUES = new Set([
  ...['--python', '-p', '--index-url', '-i', '--extra-index-url', '--default-index', '--index'],
  ...['--directory', '--project', '--env-file', '--cache-dir', '--config-file', '--pip-args'],
  ...['--with-editable', '--with-requirements', '--constraints', '--refresh-package'],
])

function python(args: readonly string[]): Fetched {
  const { at, from } = readPython(args)
  const own = args[at]
  const words = from.length > 0 ? from : own === undefined ? [] : [own]
  return {
    runner: 'python',
    packages: pythonPackages(words),
    installsUnasked: false,
    rest: args.slice(at + 1),
  }
}

function pythonPackages(words: readonly string[]): PackageReference[] {
  return words.filter((word) => word !== '' && !isLocal(word)).map(pythonPackage)
}

/** `uv run script.py` runs what is there, and fetches only what `--with` names. */
function uvRun(args: readonly string[]): Fetched {
  const { at, from } = readPython(args)
  return {
    runner: 'python',
    packages: pythonPackages(from),
    installsUnasked: false,
    rest: args.slice(at),
  }
}

function readPython(args: readonly string[]): { at: number; from: string[] } {
  const from: string[] = []
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at] ?? ''
    if (['--from', '--with', '--spec'].includes(word)) from.push(args[++at] ?? '')
    else if (word.startsWith('--from=')) from.push(word.slice('--from='.length))
    else if (word.startsWith('--with=')) from.push(word.slice('--with='.length))
    else if (PYTHON_VALUES.has(word)) at += 1
    else if (!word.startsWith('-')) break
  }
  return { at, from }
}

/** Options of `docker run` that stand alone; every other takes the next word. */
const CONTAINER_FLAGS = new Set([
  ...['--rm', '--init', '--privileged', '--read-only', '--detach', '--interactive', '--tty'],
  ...['--publish-all', '-P', '--no-healthcheck', '--oom-kill-disable', '--quiet', '-q', '--help'],
  ...['--sig-proxy', '--disable-content-trust', '--replace'],
])

function container(args: readonly string[]): Fetched {
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at] ?? ''
    if (!word.startsWith('-')) break
    const isBundle = /^-[ditP]+$/.test(word)
    if (!(isBundle || CONTAINER_FLAGS.has(word) || word.includes('='))) at += 1
  }
  const image = args[at]
  const packages = image === undefined ? [] : [containerImage(image)]
  return { runner: 'container', packages, installsUnasked: false, rest: args.slice(at + 1) }
}

function isLocal(word: string): boolean {
  return (
    ['.', '/', '~', 'file:', '\\'].some((start) => word.startsWith(start)) ||
    /^[A-Za-z]:[\\/]/.test(word)
  )
}
