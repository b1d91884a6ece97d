import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { MAX_CLIENT_FILE_BYTES, MAX_YAML_BYTES } from '../core/limits.ts'
import type { Client, Format, Scope } from './client.ts'
import type { ConfigNode } from './syntax/config-node.ts'
import { jsonc } from './syntax/jsonc.ts'
import type { Syntax } from './syntax/syntax.ts'
import { toml } from './syntax/toml.ts'
import { yaml } from './syntax/yaml.ts'

const SYNTAXES: Record<Format, Syntax> = { jsonc, toml, yaml }
const FORMATS: Record<string, Format> = {
  '.json': 'jsonc',
  '.jsonc': 'jsonc',
  '.toml': 'toml',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}
const BYTE_ORDER_MARK = '\uFEFF'

/** A client's file that was read; `text` is without a byte order mark, which `mark` keeps. */
export type ClientFile = {
  path: string
  client: Client
  scope: Scope
  format: Format
  mark: string
  text: string
  root: ConfigNode | undefined
}

/** A file that is there and says nothing to us; the reason quotes nothing of it. */
export type SkippedFile = { path: string; client: Client; reason: string }

export const syntaxOf = ({ format }: { format: Format }): Syntax => SYNTAXES[format]

/** The format that a file's name promises, if it is one of ours. */
export const formatOf = (path: string): Format | undefined => FORMATS[extname(path).toLowerCase()]

/** Reads one file of a client, within the limits; a file that is wrong is a reason, not an error. */
export function readClientFile(
  path: string,
  client: Client,
  scope: Scope,
): ClientFile | SkippedFile {
  const format = formatOf(path) ?? client.format
  const read = readText(path, format === 'jsonc' ? MAX_CLIENT_FILE_BYTES : MAX_YAML_BYTES)
  if ('reason' in read) return { path, client, reason: read.reason }
  const mark = read.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const text = read.text.slice(mark.length)
  const parsed = SYNTAXES[format].parse(text)
  if ('root' in parsed) {
    return { path, client, scope, format, mark, text, root: parsed.root }
  }
  const line = lineCounter(text)(parsed.offset)
  const kind = { jsonc: 'JSON', toml: 'TOML', yaml: 'YAML' }[format]
  return { path, client, reason: `line ${line}: expected ${kind}, with comments at most` }
}

/** A file that is not there yet, as an empty one. */
export function emptyClientFile(path: string, client: Client, scope: Scope): ClientFile {
  const format = formatOf(path) ?? client.format
  return { path, client, scope, format, mark: '', text: '', root: undefined }
}

/** The file with another text, which one of the edits made and has found to be sound. */
export function withText(file: ClientFile, text: string): ClientFile {
  const parsed = SYNTAXES[file.format].parse(text)
  return { ...file, text, root: 'root' in parsed ? parsed.root : undefined }
}

function readText(path: string, maxBytes: number): { text: string } | { reason: string } {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { reason: 'expected a file' }
    if (stats.size > maxBytes) {
      return { reason: `expected at most ${maxBytes} bytes, got ${stats.size}` }
    }
    // A file that is not UTF-8 would come back changed.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { text: decoder.decode(readFileSync(path)) }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code === 'ENOENT') return { reason: 'expected a file, found none there' }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { reason: 'expected UTF-8' }
    return { reason: `the file cannot be read${code === '' ? '' : ` (${code})`}` }
  }
}

/** The line, from 1, that an offset is on; the text is read once for all of them. */
export function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks.push(at)
  return (offset) => {
    let [low, high] = [0, breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
