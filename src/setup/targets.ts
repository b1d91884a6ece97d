import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Client, Machine } from '../clients/client.ts'
import {
  type ClientFile,
  emptyClientFile,
  readClientFile,
  type SkippedFile,
} from '../clients/client-file.ts'

/** The files in which `init` sets up these clients, as far as the clients are on this machine. */
export function findTargets(
  machine: Machine,
  clients: readonly Client[],
): { files: ClientFile[]; skipped: SkippedFile[] } {
  const read = clients.flatMap((client) =>
    pathsOf(client, machine).map((path) => readTarget(path, client)),
  )
  return {
    files: read.filter((file): file is ClientFile => !('reason' in file)),
    skipped: read.filter((file): file is SkippedFile => 'reason' in file),
  }
}

export function readTarget(path: string, client: Client): ClientFile | SkippedFile {
  return existsSync(path)
    ? readClientFile(path, client, 'user')
    : emptyClientFile(path, client, 'user')
}

/**
 * The user's files: a project's travel with its repository, where our absolute paths mean nothing. Of
 * several in one folder the first is the current one. A client without any of them is there if the
 * folder of one is; the home folder itself says nothing.
 */
function pathsOf(client: Client, machine: Machine): string[] {
  const own = client
    .locations(machine)
    .flatMap(({ path, scope, isFolder }) => (scope === 'user' && !isFolder ? [path] : []))
  const current = own.filter(
    (path, index) => own.findIndex((other) => dirname(other) === dirname(path)) === index,
  )
  const there = current.filter((path) => existsSync(path))
  if (there.length > 0) return there
  const next = current.find((path) => dirname(path) !== machine.home && existsSync(dirname(path)))
  return next === undefined ? [] : [next]
}
