import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import type { AuditBody } from './record.ts'

/** Where a chain stands: number and hash of its last record. */
export type Link = { seq: number; hash: string }

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const Link = z.strictObject({ seq: z.int().min(1), hash: Hash })

/** What the first record of a log follows. */
export const START: Link = { seq: 0, hash: '0'.repeat(64) }

/** Bytes of one line: a full record, with every list at its limit, has about 40,000. */
export const MAX_RECORD_BYTES = 64 * 1024

const Sealed = z.looseObject({ seq: z.int().min(1), previous: Hash, hash: Hash })

/** A record as the line of the log that follows `before`. The hash is over the canonical form of all else. */
export function seal(body: AuditBody, before: Link): { line: string; link: Link } {
  const content = { ...body, seq: before.seq + 1, previous: before.hash }
  const hash = hashOf(content)
  return { line: canonical({ ...content, hash }), link: { seq: content.seq, hash } }
}

/** The link that a line makes by itself, or undefined when it is no record or was changed. */
export function linkOf(line: string | undefined): Link | undefined {
  const read = readSealed(line)
  return 'problem' in read ? undefined : { seq: read.seq, hash: read.hash }
}

/** Whether a line is the record that follows `before`; what is wrong never quotes the line. */
export function follow(line: string | undefined, before: Link): Link | { problem: string } {
  const read = readSealed(line)
  if ('problem' in read) return read
  const { seq, previous, hash } = read
  const missing = seq - before.seq - 1
  if (missing > 0) {
    const them =
      missing === 1 ? `record ${seq - 1} is` : `records ${before.seq + 1} to ${seq - 1} are`
    return { problem: `this is record ${seq}; ${them} missing before it` }
  }
  if (missing < 0) {
    return { problem: `this is record ${seq}; expected record ${before.seq + 1} here` }
  }
  if (previous !== before.hash) {
    return { problem: `record ${seq} does not hold the hash of the record before it` }
  }
  return { seq, hash }
}

function readSealed(line: string | undefined): z.infer<typeof Sealed> | { problem: string } {
  if (line === undefined) return { problem: `longer than ${MAX_RECORD_BYTES} bytes; no record is` }
  try {
    const { hash, ...content } = Sealed.parse(JSON.parse(line))
    // A line that says the same in another form was not written by us either.
    const same = hash === hashOf(content) && line === canonical({ ...content, hash })
    return same
      ? { ...content, hash }
      : { problem: `record ${content.seq} was changed: its hash is not that of its content` }
  } catch {
    // The parser's own message quotes the line.
    return { problem: 'not a record: expected JSON with seq, previous and hash' }
  }
}

function hashOf(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

/** RFC 8785: sorted keys, no white space, numbers as ECMAScript writes them. */
export function canonical(value: object): string {
  return canonicalize(value) ?? ''
}
