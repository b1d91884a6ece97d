import writeFileAtomic from 'write-file-atomic'
import type { ClientFile } from './client-file.ts'

/**
 * Puts a new text in the place of a client's file: written beside it, synced, and renamed over it, so
 * that whoever reads it or kills us finds the old file or the new one. Mode and owner are kept, and a
 * link stays a link. Rejects with the system's error, and the file as it was.
 */
export async function writeClientFile({ path, mark }: ClientFile, text: string): Promise<void> {
  await writeFileAtomic(path, mark + text)
}
