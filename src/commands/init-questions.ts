import { confirm, isCancel, multiselect } from '@clack/prompts'
import type { ClientFile } from '../clients/client-file.ts'
import type { McpServer } from '../clients/servers.ts'
import { visible } from '../configuration-audit/printable.ts'

/** Each question gives undefined when the user calls it off. */
export async function chooseFiles(files: readonly ClientFile[]): Promise<ClientFile[] | undefined> {
  const chosen = await multiselect({
    message: 'Which clients shall have the scan server?',
    options: files.map((file, value) => ({
      value,
      label: file.client.name,
      hint: visible(file.path),
    })),
    initialValues: files.map((_, index) => index),
    required: false,
  })
  return isCancel(chosen) ? undefined : chosen.flatMap((index) => files[index] ?? [])
}

/** None is chosen from the start: behind the gateway a server works in another way than before. */
export async function chooseServers(
  file: ClientFile,
  servers: readonly McpServer[],
): Promise<McpServer[] | undefined> {
  const chosen = await multiselect({
    message: `${file.client.name}: which of its servers shall go behind the gateway?`,
    options: servers.map((server, value) => ({ value, label: visible(server.name) })),
    required: false,
  })
  return isCancel(chosen) ? undefined : chosen.flatMap((index) => servers[index] ?? [])
}

export async function confirmed(message: string): Promise<boolean> {
  const answer = await confirm({ message })
  return answer === true
}

/** On stderr, for commands whose report goes to stdout. Undefined when the user calls it off. */
export async function allowed(message: string): Promise<boolean | undefined> {
  const answer = await confirm({ message, initialValue: false, output: process.stderr })
  return isCancel(answer) ? undefined : answer
}
