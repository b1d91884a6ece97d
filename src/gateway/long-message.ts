import type { LongLine } from '../core/lines.ts'
import type { Id } from './message.ts'

// Each reads at most 512 bytes, and each alternative of a repetition begins with another character.
const SCALAR = String.raw`(?:-?(?:0|[1-9]\d{0,14})|"[^"\\\u0000-\u001f]{0,128}")`
const HEAD = new RegExp(
  String.raw`^\s{0,8}\{(?:\s{0,8}"(?:jsonrpc|id)"\s{0,8}:\s{0,8}${SCALAR}\s{0,8},){0,2}\s{0,8}"(method|params|result|error)"`,
)
const HEAD_ID = new RegExp(
  String.raw`^\s{0,8}\{(?:\s{0,8}"jsonrpc"\s{0,8}:\s{0,8}"2\.0"\s{0,8},)?\s{0,8}"id"\s{0,8}:\s{0,8}(${SCALAR})\s{0,8},`,
)
const TAIL_ID = new RegExp(
  String.raw`,\s{0,8}"id"\s{0,8}:\s{0,8}(${SCALAR})\s{0,8}(?:,\s{0,8}"jsonrpc"\s{0,8}:\s{0,8}"2\.0"\s{0,8})?\}\s{0,8}$`,
)

/**
 * Which message was too long, as far as its ends tell: SDKs put the id first or last. In a whole JSON text
 * what these patterns find cannot be inside a string; in any other the sender deceives only itself.
 */
export function identifyLong({ head, tail }: LongLine): { id: Id | null; isResponse: boolean } {
  const start = head.toString('utf8')
  const found = HEAD_ID.exec(start)?.[1] ?? TAIL_ID.exec(tail.toString('utf8'))?.[1]
  const first = HEAD.exec(start)?.[1]
  return {
    id: found === undefined ? null : (JSON.parse(found) as Id),
    isResponse: first === 'result' || first === 'error',
  }
}
