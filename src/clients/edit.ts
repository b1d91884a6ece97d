import { SallyportError } from '../core/errors.ts'
import type { Client, NewServer } from './client.ts'
import { type ClientFile, syntaxOf } from './client-file.ts'
import { gatewayArguments, gatewayPrefix } from './gateway-launch.ts'
import { launchNodes, type McpServer, serversOf } from './servers.ts'
import type { ConfigNode, ListNode, MapNode, ScalarNode } from './syntax/config-node.ts'
import { applyEdits, type Edit, type Syntax } from './syntax/syntax.ts'

/** What `cmd /c` does not hand on as it is written. */
const READ_BY_CMD = /[&|<>^%!"\r\n]/

/** The text of the file with a new server in it. Throws where the name is taken. */
export function addServer(file: ClientFile, name: string, server: NewServer): string {
  if (findServer(file, name) !== undefined) throw unclear(file, 'a name that is not taken')
  const place = placeOf(file, file.client, name)
  const changed = applyEdits(file.text, syntaxOf(file).add(place, file.client.entry(server)))
  return checked(file, changed, name, server)
}

/** The text of the file without a server: after `addServer`, to the byte what it was before. */
export function removeServer(file: ClientFile, name: string): string {
  if (findServer(file, name) === undefined) throw unclear(file, 'a server of that name')
  return applyEdits(file.text, syntaxOf(file).remove(placeOf(file, file.client, name)))
}

/**
 * The text of the file with a server behind the gateway that `launcher` starts. What the file's owner
 * wrote is moved and not written anew, so that `unwrapServer` can give it back as it was.
 */
export function wrapServer(
  file: ClientFile,
  name: string,
  launcher: NewServer,
  section?: readonly string[],
): string {
  const { server, command, args, holder } = parts(file, name, section)
  const ownWords = [server.command ?? '', ...server.args]
  if (launcher.command === 'cmd' && ownWords.some((word) => READ_BY_CMD.test(word))) {
    throw unclear(file, 'words that cmd does not read in a way of its own')
  }
  const syntax = syntaxOf(file)
  const raw = file.text.slice(command.start, command.end)
  const words = [...gatewayPrefix(launcher).map(syntax.quote), raw]
  const edits: Edit[] = [
    { start: command.start, end: command.end, text: syntax.quote(launcher.command) },
    args === undefined
      ? appendArgs(file.text, syntax, holder, command, words)
      : prependArgs(file.text, syntax, args, words),
  ]
  const wrapped = {
    command: launcher.command,
    args: [...gatewayPrefix(launcher), ...ownWords],
  }
  return checked(file, applyEdits(file.text, edits), name, wrapped, section)
}

/** The text of the file with a server as it was before `wrapServer`. */
export function unwrapServer(file: ClientFile, name: string, section?: readonly string[]): string {
  const { server, command, args, holder } = parts(file, name, section)
  const count = gatewayArguments(server.command, server.args)
  const moved = count === undefined ? undefined : args?.items[count]
  if (count === undefined || args === undefined || moved === undefined) {
    throw unclear(file, 'a server behind the gateway')
  }
  const raw = file.text.slice(moved.start, moved.end)
  const next = args.items[count + 1]
  const first = args.items[0]?.start ?? args.start
  const ownArgs = next === undefined ? ownEntry(file, holder, args) : undefined
  const edits: Edit[] = [
    { start: command.start, end: command.end, text: raw },
    ownArgs ?? { start: first, end: next?.start ?? moved.end, text: '' },
  ]
  const before = { command: server.args[count] ?? '', args: server.args.slice(count + 1) }
  return checked(file, applyEdits(file.text, edits), name, before, section)
}

/** The last of a name, as clients take it; or the one in a section, where others have the name too. */
export function findServer(
  file: ClientFile,
  name: string,
  section?: readonly string[],
): McpServer | undefined {
  const isThere = (server: McpServer) =>
    section === undefined || server.section.join('\n') === section.join('\n')
  return serversOf(file).findLast((server) => server.name === name && isThere(server))
}

function placeOf({ text, root }: ClientFile, client: Client, name: string) {
  const [section = []] = client.sections
  return { text, root, section, name, isListed: client.isListed === true }
}

type Parts = { server: McpServer; holder: MapNode; command: ScalarNode; args: ListNode | undefined }

function parts(file: ClientFile, name: string, section?: readonly string[]): Parts {
  const server = findServer(file, name, section)
  if (server === undefined) throw unclear(file, 'a server of that name')
  const { holder, command, args } = launchNodes(server.entry)
  const isScalar = command?.kind === 'scalar' && server.command !== undefined
  if (isScalar && (args === undefined || args.kind === 'list')) {
    return { server, holder, command, args }
  }
  throw unclear(file, 'a server with a command and a list of arguments')
}

function prependArgs(text: string, syntax: Syntax, args: ListNode, words: readonly string[]): Edit {
  const [first] = args.items
  const start = first?.start ?? args.start + 1
  const gap = syntax.itemGap(text, start, args.style)
  const added = words.join(gap) + (first === undefined ? '' : gap)
  return { start, end: start, text: added }
}

function appendArgs(
  text: string,
  syntax: Syntax,
  holder: MapNode,
  command: ConfigNode,
  words: readonly string[],
): Edit {
  const keyStart = holder.entries.find(({ value }) => value === command)?.start ?? command.start
  const gap = syntax.keyGap(text, keyStart, holder.style)
  const added = `${gap}${syntax.ownKey('args')}[${words.join(', ')}]`
  return { start: command.end, end: command.end, text: added }
}

/** Arguments that `wrapServer` put where there were none, with what parts them from the key before. */
function ownEntry(
  { text, ...file }: ClientFile,
  holder: MapNode,
  args: ListNode,
): Edit | undefined {
  const index = holder.entries.findIndex(({ value }) => value === args)
  const entry = holder.entries[index]
  const before = holder.entries[index - 1]
  if (entry === undefined || before === undefined) return undefined
  const isOurs = text.slice(entry.start, args.start) === syntaxOf(file).ownKey('args')
  return isOurs ? { start: before.end, end: entry.end, text: '' } : undefined
}

/** Reads the changed text again: it must hold the server as wanted, or nothing is changed. */
function checked(
  file: ClientFile,
  text: string,
  name: string,
  wanted: NewServer,
  section?: readonly string[],
): string {
  const parsed = syntaxOf(file).parse(text)
  const server =
    'root' in parsed ? findServer({ ...file, text, root: parsed.root }, name, section) : undefined
  const isRight =
    server?.command === wanted.command &&
    server.args.length === wanted.args.length &&
    server.args.every((word, index) => word === wanted.args[index])
  if (!isRight) throw unclear(file, 'values that can be moved as they are written')
  return text
}

function unclear({ path }: ClientFile, expected: string): SallyportError {
  return new SallyportError('CLIENT_CONFIG_INVALID', `${path}: expected ${expected}`)
}
