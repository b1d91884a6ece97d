import type { ClientFile } from '../clients/client-file.ts'
import { gatewayLauncher } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import { type Capability, capabilitiesOf } from './capabilities.ts'
import type { AuditCode } from './codes.ts'
import { type Launch, programName, readLaunch } from './launch/launch.ts'
import { type LiveLook, liveCapabilities } from './live/look.ts'

/** One server with what it comes down to. */
export type Subject = {
  server: McpServer
  file: ClientFile
  /** The line, from 1, on which it begins. */
  line: number
  launch: Launch
  capabilities: ReadonlySet<Capability>
  /** What it said when it was asked; undefined where only its file is judged. */
  live?: LiveLook
}

/** One thing found; `place` says where within the server, by names only. */
export type Found = {
  code: AuditCode
  file: ClientFile
  subject?: Subject
  place?: string
}

export function toSubject(server: McpServer, file: ClientFile, line: number): Subject {
  const launch = readLaunch(server)
  const packages = launch.fetched?.packages.map(({ name }) => name) ?? []
  const hosts = server.urls.map(hostOf)
  // A path says where a program lies, and only its last part what it is.
  const program = launch.fetched === undefined ? launch.programs.slice(-1) : []
  const script = launch.rest.find((word) => !word.startsWith('-'))
  const names = [server.name, ...packages, ...hosts, ...program, programName(script ?? '')]
  return { server, file, line, launch, capabilities: capabilitiesOf(names) }
}

/** The same server once it was asked: what it showed stands in place of what its names promise. */
export function withLook(subject: Subject, live: LiveLook | undefined): Subject {
  if (live === undefined) return subject
  const isKnown = live.state === 'read' && live.isComplete
  const shown = live.tools.flatMap((tool) => tool.capabilities)
  const capabilities = isKnown
    ? liveCapabilities(subject.capabilities, live)
    : new Set([...subject.capabilities, ...shown])
  return { ...subject, live, capabilities }
}

/** What starts the gateway that a server is behind: it is judged beside the server. */
export function launcherOf(subject: Subject): Subject {
  const { server } = subject
  const launch = readLaunch({ ...server, args: gatewayLauncher(server.args) })
  return { ...subject, launch, capabilities: new Set() }
}

/** The host of an address, in lower case; empty where there is none. */
function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? ''
}

/** Longer than any server's address; longer ones are not parsed. */
const MAX_URL_LENGTH = 8_192

export function parseUrl(url: string): URL | undefined {
  if (url.length > MAX_URL_LENGTH || !URL.canParse(url)) return undefined
  return new URL(url)
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1', 'host.docker.internal'])

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** `--flag value` as `--flag=value`, beside the words as they are: one pattern reads both spellings. */
export function flagPairs(args: readonly string[]): string[] {
  return args.flatMap((word, index) => {
    const next = args[index + 1]
    const isFlag = word.startsWith('-') && !word.includes('=')
    const takesNext = isFlag && next !== undefined && !next.startsWith('-')
    return takesNext ? [word, `${word}=${next}`] : [word]
  })
}
