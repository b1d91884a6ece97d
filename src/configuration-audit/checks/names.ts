import { at, type ConfigNode, child, text } from '../../clients/syntax/config-node.ts'
import type { AuditCode } from '../codes.ts'
import type { Found, Subject } from '../subject.ts'

const TEMPORARY = [
  '/tmp/',
  '/var/tmp/',
  '/dev/shm/',
  '/downloads/',
  '/appdata/local/temp/',
  '/private/tmp/',
]

/** Names and paths of one server. */
export function checkNames(subject: Subject): Found[] {
  const { server, launch, file } = subject
  const codes: AuditCode[] = []
  // Letters of any script are names; a mixture within one word, and what cannot be seen, is not.
  if (isDeceptive(server.name) || isDeceptive(launch.command ?? '')) codes.push('SPA-408')
  const command = (launch.command ?? '').replaceAll('\\', '/').toLowerCase()
  const programs = [
    command,
    ...launch.rest.slice(0, 1).map((word) => word.replaceAll('\\', '/').toLowerCase()),
  ]
  const isRelative = (path: string) => path.startsWith('./') || path.startsWith('../')
  const isBare =
    command.includes('/') && !command.startsWith('/') && !/^[a-z]:|^[~$%]/.test(command)
  if (isBare || isRelative(command)) codes.push('SPA-805')
  if (
    programs.some((path) =>
      TEMPORARY.some((folder) => path.startsWith(folder) || isBelow(path, folder)),
    )
  ) {
    codes.push('SPA-806')
  }
  return codes.map((code) => ({
    code,
    file,
    subject,
    place: code === 'SPA-408' ? 'name' : 'command',
  }))
}

/** Home folders have a part of their own for downloads. */
const isBelow = (path: string, folder: string) =>
  (folder === '/downloads/' || folder.startsWith('/appdata')) && path.includes(folder)

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u
const LATIN = /\p{Script=Latin}/u
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u

function isDeceptive(name: string): boolean {
  return HIDDEN.test(name) || (LATIN.test(name) && ALIKE.test(name))
}

/** Names that stand for more than one server. */
export function checkDuplicates(subjects: readonly Subject[]): Found[] {
  return [...group(subjects).values()].flatMap((same) => [...twiceInFile(same), ...differing(same)])
}

function group(subjects: readonly Subject[]): Map<string, Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const { name } = subject.server
    groups.set(name, [...(groups.get(name) ?? []), subject])
  }
  return groups
}

function twiceInFile(same: readonly Subject[]): Found[] {
  return same
    .filter((subject, index) =>
      same
        .slice(0, index)
        .some(
          (other) =>
            other.file === subject.file &&
            other.server.section.join('/') === subject.server.section.join('/'),
        ),
    )
    .map((subject) => ({ code: 'SPA-802', file: subject.file, subject, place: 'name' }))
}

function differing(same: readonly Subject[]): Found[] {
  const files = new Set(same.map(({ file }) => file.path))
  if (files.size < 2 || new Set(same.map(identity)).size < 2) return []
  return same.map((subject) => ({ code: 'SPA-801', file: subject.file, subject, place: 'name' }))
}

/** What is run, without versions, flags and folders: by those, the same server differs. */
function identity({ server, launch }: Subject): string {
  const packages = launch.fetched?.packages.map(({ name }) => name) ?? []
  if (packages.some((name) => name !== '')) return packages.join(' ')
  return [launch.programs.join(' '), launch.rest[0] ?? '', ...server.urls].join(' ')
}

/** Keys whose texts a client shows to the model. */
const SPOKEN = [
  ['description'],
  ['instructions'],
  ['prompt'],
  ['systemPrompt'],
  ['metadata', 'description'],
]

/** The texts of an entry that the model reads. */
export function spokenTexts(entry: ConfigNode): string[] {
  return SPOKEN.flatMap((path) => text(at(entry, path)) ?? []).concat(
    toolTexts(child(entry, 'tools')),
  )
}

function toolTexts(tools: ConfigNode | undefined): string[] {
  if (tools?.kind === 'list')
    return tools.items.flatMap((tool) => text(child(tool, 'description')) ?? [])
  if (tools?.kind !== 'map') return []
  return tools.entries.flatMap(({ value }) => text(child(value, 'description')) ?? [])
}
