import { existsSync, rmSync } from 'node:fs'
import type { NewServer } from '../clients/client.ts'
import type { ClientFile } from '../clients/client-file.ts'
import { CLIENTS } from '../clients/clients.ts'
import { unwrapServer } from '../clients/edit.ts'
import { writeClientFile } from '../clients/write-client-file.ts'
import { SallyportError } from '../core/errors.ts'
import { type Change, changedText, remaining, undoneText } from './change.ts'
import { backUp, type FileRecord, readBackup, readRecord, sha256, writeRecord } from './record.ts'
import { readTarget } from './targets.ts'

/**
 * Changes a client's file as it is now, not as it was when the user was asked. What will be done is
 * on record before it is done, so that a run that is killed can be undone. Returns how to take it back.
 */
export async function install(
  { path, client }: Pick<ClientFile, 'path' | 'client'>,
  change: Change,
  launcher: NewServer,
): Promise<() => Promise<void>> {
  const file = readable(path, client.id)
  const text = changedText(file, change, launcher)
  const before = existsSync(path) ? contentOf(file) : undefined
  if (before !== undefined) await backUp(before)
  const hashes = {
    before: before === undefined ? null : sha256(before),
    after: sha256(file.mark + text),
  }
  const done: FileRecord = { path, client: client.id, ...change, hashes }
  const record = readRecord()
  const earlier = record.find((other) => other.path === path)
  await keep(path, joined(earlier, done))
  await writeClientFile(file, text)
  return async () => {
    await giveBack(done)
    await keep(path, earlier)
  }
}

/** Takes out of a client's file what `init` put there, and the file off the record. */
export async function uninstall(done: FileRecord): Promise<void> {
  await giveBack(done)
  await keep(done.path, undefined)
}

/** Takes one server out from behind the gateway again, in a file that `init` has changed. */
export async function takeOut(path: string, clientId: string, name: string): Promise<void> {
  const file = readable(path, clientId)
  const text = unwrapServer(file, name)
  const done = readRecord().find((other) => other.path === path)
  if (done !== undefined) {
    const wrapped = done.wrapped.filter((other) => other !== name)
    // Its hashes are no longer those of the file: `uninstall` then takes out what is left, and no more.
    await keep(path, { ...done, wrapped })
  }
  await writeClientFile(file, text)
}

/** A client's file as it is now; an empty one where there is none. */
export function readable(path: string, clientId: string): ClientFile {
  const client = CLIENTS.find(({ id }) => id === clientId)
  if (client === undefined) {
    throw new SallyportError('CLIENT_CONFIG_INVALID', `${path}: expected a file of a known client`)
  }
  const file = readTarget(path, client)
  if (!('reason' in file)) return file
  throw new SallyportError('CLIENT_CONFIG_INVALID', `${path}: ${file.reason}; it is as it was`)
}

/** What two runs did to a file, as one. */
function joined(earlier: FileRecord | undefined, done: FileRecord): FileRecord {
  const before = done.hashes?.before
  // The earlier run was ended before it changed the file, or was undone by hand.
  if (earlier === undefined || earlier.hashes?.before === before) return done
  const isAsLeft = earlier.hashes?.after === before
  const original = isAsLeft ? earlier.hashes : null
  return {
    ...done,
    added: done.added ?? earlier.added,
    wrapped: [...new Set([...earlier.wrapped, ...done.wrapped])],
    hashes: original && done.hashes && { ...done.hashes, before: original.before },
  }
}

/** The bytes from before where nobody else changed the file; else the file of now without our entries. */
async function giveBack(done: FileRecord): Promise<void> {
  const { path, client, hashes } = done
  if (!existsSync(path)) return
  const file = readable(path, client)
  const isAsLeft = hashes !== null && sha256(contentOf(file)) === hashes.after
  const backup = isAsLeft && hashes.before !== null ? readBackup(hashes.before) : undefined
  if (backup !== undefined) return writeClientFile({ ...file, mark: '' }, backup)
  const text = undoneText(file, remaining(file, done))
  const isOurs = hashes !== null && hashes.before === null
  if (isOurs && (isAsLeft || text.trim() === '')) return rmSync(path)
  if (text !== file.text) await writeClientFile(file, text)
}

async function keep(path: string, entry: FileRecord | undefined): Promise<void> {
  const others = readRecord().filter((other) => other.path !== path)
  await writeRecord(entry === undefined ? others : [...others, entry])
}

const contentOf = ({ mark, text }: ClientFile) => mark + text
