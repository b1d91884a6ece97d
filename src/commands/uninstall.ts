import { existsSync } from 'node:fs'
import { discoverFiles } from '../clients/discover.ts'
import { findServer } from '../clients/edit.ts'
import { behindGateway } from '../clients/gateway-launch.ts'
import { thisMachine } from '../clients/machine.ts'
import { serversOf } from '../clients/servers.ts'
import { visible } from '../configuration-audit/printable.ts'
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts'
import { namesake, remaining, SERVER_NAME } from '../setup/change.ts'
import { readable, uninstall } from '../setup/install.ts'
import { type FileRecord, readRecord } from '../setup/record.ts'
import { type Consent, mayChange, requireTerminal } from './consent.ts'
import { reported } from './reported.ts'
import { shownRemove, shownUnwrap } from './shown-change.ts'

/**
 * `sallyport uninstall`: takes out of the files of clients what `init` put there, and nothing else. A
 * file that cannot be changed stays on record, and the others are still given back.
 */
export async function runUninstall(consent: Consent): Promise<ExitCode> {
  requireTerminal(consent)
  const records = readRecord()
  for (const record of records) await reported(() => show(record))
  if (records.length === 0) process.stdout.write('init changed nothing here that is not undone\n')
  if (records.length > 0 && !(await mayChange(consent))) return EXIT.clean
  const exits: ExitCode[] = []
  for (const record of records) exits.push(await reported(() => uninstall(record)))
  if (records.length > 0 && worstExit(exits) === EXIT.clean) {
    process.stdout.write('done; restart the clients\n')
  }
  nameGuarded()
  return worstExit(exits)
}

function show(record: FileRecord): void {
  const { path, client } = record
  if (!existsSync(path)) {
    process.stdout.write(`${visible(path)}  is not there any more\n`)
    return
  }
  const file = readable(path, client)
  const { added, wrapped } = remaining(file, record)
  const isReplaced = record.added !== null && added === null && namesake(file) !== undefined
  const lines = [
    ...(added === null ? [] : shownRemove(SERVER_NAME, added)),
    ...(isReplaced ? [`  ${SERVER_NAME} (is no longer the one of init; it stays)`] : []),
    ...wrapped.flatMap((name) => {
      const server = findServer(file, name)
      return server === undefined ? [] : shownUnwrap(server)
    }),
  ]
  const shown = lines.length === 0 ? ['  nothing of init is left'] : lines
  process.stdout.write(`${visible(path)}  ${file.client.name}\n${shown.join('\n')}\n`)
}

/** Servers that `wrap` or their owner put behind the gateway, or that have another name by now. */
function nameGuarded(): void {
  for (const file of discoverFiles(thisMachine()).files) {
    for (const { name, command, args } of serversOf(file)) {
      if (!behindGateway(command, args).isGuarded) continue
      const advice = `sallyport unwrap ${visible(name)}`
      process.stdout.write(`still behind the gateway: ${visible(file.path)}: \`${advice}\`\n`)
    }
  }
}
