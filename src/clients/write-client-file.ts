import writeFileAtomic from 'write-file-atomic'
import { SallyportError } from '../core/errors.ts'
import type { ClientFile } from './client-file.ts'

/**
 * Puts a new text in the place of a client's file: written beside it, synced, and renamed over it, so
 * that whoever reads it or kills us finds the old file or the new one. Mode and owner are kept, and a
 * link stays a link. Throws CLIENT_CONFIG_INVALID where it cannot be done, and the file is as it was.
 */
export async function writeClientFile({ path, mark }: ClientFile, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, mark + text)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    const message = `${path}: expected a file that can be written${code}; it is as it was`
    throw new SallyportError('CLIENT_CONFIG_INVALID', message, { cause })
  }
}
