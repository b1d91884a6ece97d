import type { AuditCode } from '../codes.ts'
import { type PathRisk, pathRisk } from '../paths.ts'
import { type Found, flagPairs, type Subject } from '../subject.ts'

const CODES: Record<PathRisk, AuditCode> = {
  disk: 'SPA-201',
  home: 'SPA-202',
  secrets: 'SPA-203',
  system: 'SPA-204',
  personal: 'SPA-205',
  clients: 'SPA-206',
}

type Path = { path: string; place: string }

/** Which folders of this machine a server is given: in arguments, mounts and variables. */
export function checkFiles(subject: Subject): Found[] {
  const found = pathsOf(subject).flatMap(({ path, place }): Found[] => {
    const risk = pathRisk(path)
    return risk === undefined ? [] : [{ code: CODES[risk], file: subject.file, subject, place }]
  })
  const isRelative = ({ path }: Path) => /^\.{1,2}(?:[\\/]|$)/.test(path)
  if (subject.capabilities.has('files') && argumentPaths(subject).some(isRelative)) {
    found.push({ code: 'SPA-207', file: subject.file, subject, place: 'arguments' })
  }
  return found
}

function pathsOf(subject: Subject): Path[] {
  const { launch } = subject
  // Paths behind an image lie inside the container; those of the mounts lie outside.
  const isContainer = launch.fetched?.runner === 'container'
  return [
    ...(isContainer ? mounts(launch.args) : argumentPaths(subject)),
    ...(isContainer ? [] : variablePaths(subject)),
  ]
}

/** A slash that is the value of such a flag is a route, not a folder. */
const ROUTES = /prefix|route|url|endpoint|base|mount|uri/i

function argumentPaths({ launch }: Subject): Path[] {
  return launch.rest.flatMap((word, index) => {
    const before = launch.rest[index - 1] ?? ''
    const [flag = '', value] = word.startsWith('-') ? split(word) : [before, word]
    const isRoute = flag.startsWith('-') && ROUTES.test(flag.slice(0, 80))
    if (value === undefined || isRoute) return []
    return value.split(',').map((path) => ({ path, place: 'arguments' }))
  })
}

function split(word: string): [string, string | undefined] {
  const equals = word.indexOf('=')
  return equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}

/** `-v source:target:ro` and `--mount type=bind,src=...,dst=...`. */
function mounts(args: readonly string[]): Path[] {
  return flagPairs(args).flatMap((word) => {
    const [flag, value] = split(word)
    if (value === undefined) return []
    if (flag === '-v' || flag === '--volume') return [{ path: source(value), place: 'mounts' }]
    if (flag !== '--mount') return []
    return value
      .split(',')
      .map(split)
      .filter(([key]) => key === 'src' || key === 'source')
      .map(([, path = '']) => ({ path, place: 'mounts' }))
  })
}

/** The part before the colon, which is not the one of `C:` or of `${env:HOME}`. */
function source(mount: string): string {
  const start = /^[A-Za-z]:[\\/]/.test(mount)
    ? 2
    : mount.startsWith('${')
      ? mount.indexOf('}') + 1
      : 0
  const colon = mount.indexOf(':', Math.max(0, start))
  return colon === -1 ? mount : mount.slice(0, colon)
}

const FOLDER_NAMES = /dir|root|folder|allowed|vault|workspace|_paths?$|^paths$/i
const SEARCH_PATHS = new Set([
  'PATH',
  'PYTHONPATH',
  'NODE_PATH',
  'LD_LIBRARY_PATH',
  'GOPATH',
  'CLASSPATH',
])

function variablePaths({ server }: Subject): Path[] {
  return server.env
    .filter(
      ([name]) => FOLDER_NAMES.test(name.slice(0, 80)) && !SEARCH_PATHS.has(name.toUpperCase()),
    )
    .flatMap(([name, value]) =>
      value
        .split(value.includes('\\') || value.includes('://') ? /[,;]/ : /[,;:]/)
        .map((path) => ({ path, place: `variable ${name}` })),
    )
}
