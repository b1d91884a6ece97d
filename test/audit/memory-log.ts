import { type Link, START, seal } from '../../src/audit/chain.ts'
import type { AuditBody } from '../../src/audit/record.ts'
import type { Snapshot } from '../../src/audit/snapshot.ts'

/** The lines of a log with these records, and its head. */
export function sealAll(bodies: readonly AuditBody[]): { lines: string[]; head: Link } {
  let head = START
  const lines = bodies.map((body) => {
    const sealed = seal(body, head)
    head = sealed.link
    return sealed.line
  })
  return { lines, head }
}

/** A snapshot of files with these contents, read in chunks of seven bytes. */
export function snapshotOf(contents: readonly (string | Buffer)[], head?: Link): Snapshot {
  const parts = contents.map((content, at) => {
    const bytes = Buffer.from(content)
    return { name: `part-${at + 1}`, inode: at, size: bytes.length, read: () => chunks(bytes) }
  })
  return { parts, head }
}

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
