import type { NewServer } from '../clients/client.ts'
import type { ClientFile, SkippedFile } from '../clients/client-file.ts'
import { CLIENTS } from '../clients/clients.ts'
import { findServer } from '../clients/edit.ts'
import { thisMachine } from '../clients/machine.ts'
import type { McpServer } from '../clients/servers.ts'
import { visible } from '../configuration-audit/printable.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts'
import { type Change, isEmpty, SERVER_NAME, scanServer, wrappable } from '../setup/change.ts'
import { install, readable } from '../setup/install.ts'
import { backupFolder } from '../setup/record.ts'
import { findScanProblem } from '../setup/start-problem.ts'
import { findTargets } from '../setup/targets.ts'
import { type Consent, mayChange, requireTerminal } from './consent.ts'
import { tryWrapped } from './init-wrapped.ts'
import { ownLauncher } from './own-launcher.ts'
import { reported } from './reported.ts'
import { shownAdd, shownWrap } from './shown-change.ts'

export type InitCommand = Consent & {
  /** Ids; undefined for every client that is found, or those that the user chooses. */
  clients: readonly string[] | undefined
  /** Undefined: the user chooses, or none. */
  wrap: 'all' | 'none' | undefined
  /** Whether the servers that went behind the gateway are started without asking. */
  startServers: boolean
}

type Plan = { file: ClientFile; change: Change; shown: string[] }

/** `sallyport init`: puts the scan server, and the gateway before others, into the files of clients. */
export async function runInit(command: InitCommand): Promise<ExitCode> {
  requireTerminal(command)
  const launcher = ownLauncher()
  const { files, skipped } = findTargets(thisMachine(), chosenClients(command.clients))
  for (const { path, reason } of skipped)
    process.stderr.write(`not read: ${visible(path)}: ${reason}\n`)
  requireFound(command, files, skipped)
  const plans = await makePlans(command, files, launcher)
  if (plans === undefined) {
    process.stdout.write('nothing is changed\n')
    return EXIT.clean
  }
  for (const { file, shown } of plans) show(file, shown)
  const changes = plans.filter(({ change }) => !isEmpty(change))
  if (changes.length === 0) process.stdout.write('there is nothing to do\n')
  const skippedExit = skipped.length > 0 ? EXIT.usage : EXIT.clean
  if (changes.length === 0 || !(await mayChange(command))) return skippedExit
  const exits: ExitCode[] = []
  for (const plan of changes) {
    const exit = await reported(() => carryOut(plan, launcher))
    exits.push(exit)
    if (exit === EXIT.clean) exits.push(await reported(() => tryWrapped(wrappedBy(plan), command)))
  }
  if (exits.includes(EXIT.clean)) {
    process.stdout.write(
      `done; restart the clients\n\`sallyport uninstall\` undoes it; the files from before are in\n${visible(backupFolder())}\n`,
    )
  }
  return worstExit([skippedExit, ...exits])
}

function chosenClients(ids: InitCommand['clients']) {
  if (ids === undefined) return CLIENTS
  const known = CLIENTS.map(({ id }) => id)
  if (ids.some((id) => !known.includes(id))) {
    throw new SallyportError('USAGE', `--client: expected one of ${known.join(', ')}`)
  }
  return CLIENTS.filter(({ id }) => ids.includes(id))
}

/** A client that was named and is not there is an error; one more among all is not. */
function requireFound(
  { clients }: InitCommand,
  files: readonly ClientFile[],
  skipped: readonly SkippedFile[],
): void {
  const found = new Set([...files, ...skipped].map(({ client }) => client.id))
  const missing = clients?.filter((id) => !found.has(id)) ?? []
  if (missing.length > 0) {
    const message = `expected ${missing.join(', ')} on this machine, found no file or folder of it`
    throw new SallyportError('CLIENT_CONFIG_INVALID', `${message}; start it once`)
  }
  if (files.length > 0) return
  throw new SallyportError(
    'CLIENT_CONFIG_INVALID',
    'expected an MCP client whose files can be read on this machine, found none',
  )
}

/** Undefined when the user calls it off. */
async function makePlans(
  command: InitCommand,
  found: readonly ClientFile[],
  launcher: NewServer,
): Promise<Plan[] | undefined> {
  const files = await filesToChange(command, found)
  if (files === undefined) return undefined
  const plans: Plan[] = []
  for (const file of files) {
    const { free, refused } = wrappable(file, launcher)
    const servers = await serversToWrap(command, file, free)
    if (servers === undefined) return undefined
    plans.push(makePlan(file, servers, isWrapping(command) ? refused : [], launcher))
  }
  return plans
}

async function filesToChange(
  { clients, yes, dryRun }: InitCommand,
  found: readonly ClientFile[],
): Promise<readonly ClientFile[] | undefined> {
  if (yes || dryRun || clients !== undefined) return found
  const { chooseFiles } = await import('./init-questions.ts')
  return chooseFiles(found)
}

/** All, or those that the user is about to choose. */
const isWrapping = ({ wrap, yes, dryRun }: InitCommand) =>
  wrap === 'all' || (wrap === undefined && !yes && !dryRun)

async function serversToWrap(
  command: InitCommand,
  file: ClientFile,
  free: readonly McpServer[],
): Promise<readonly McpServer[] | undefined> {
  if (command.wrap === 'all') return free
  if (!isWrapping(command) || free.length === 0) return []
  const { chooseServers } = await import('./init-questions.ts')
  return chooseServers(file, free)
}

function makePlan(
  file: ClientFile,
  servers: readonly McpServer[],
  refused: readonly McpServer[],
  launcher: NewServer,
): Plan {
  const isTaken = findServer(file, SERVER_NAME) !== undefined
  const added = isTaken ? null : scanServer(launcher)
  return {
    file,
    change: { added, wrapped: servers.map(({ name }) => name) },
    shown: [
      ...(added === null ? [`  ${SERVER_NAME} (is there already)`] : shownAdd(SERVER_NAME, added)),
      ...servers.flatMap((server) => shownWrap(server, launcher)),
      ...refused.map(({ name }) => `  ${visible(name)} (cannot be moved; it stays as it is)`),
    ],
  }
}

function show({ path, client }: ClientFile, lines: readonly string[]): void {
  process.stdout.write(`${visible(path)}  ${client.name}\n${lines.join('\n')}\n`)
}

const wrappedBy = ({ file, change }: Plan) => ({
  path: file.path,
  client: file.client,
  names: change.wrapped,
})

/** Changes a file, starts the server that the file now names, and takes the change back if that fails. */
async function carryOut({ file, change }: Plan, launcher: NewServer): Promise<void> {
  const takeBack = await install(file, change, launcher)
  if (change.added === null) return
  const written = findServer(readable(file.path, file.client.id), SERVER_NAME)
  const problem =
    written?.command === undefined
      ? 'it is not in the file'
      : await findScanProblem({ command: written.command, args: written.args })
  if (problem !== undefined) {
    await takeBack()
    throw new SallyportError(
      'SCAN_FAILED',
      `${file.path}: expected its server ${SERVER_NAME} to answer a scan: ${problem}; the file is as it was`,
    )
  }
  process.stdout.write(`${file.client.name}: the scan server starts and answers\n`)
}
