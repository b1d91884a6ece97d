import { distance } from 'fastest-levenshtein'
import type { AuditCode } from '../codes.ts'
import { ADVISORIES, ARCHIVED, compareVersions, WELL_KNOWN } from '../known-servers.ts'
import { isExact, type PackageReference } from '../launch/package-reference.ts'
import type { Found, Subject } from '../subject.ts'

/** Where the code of a server comes from. */
export function checkPackages(subject: Subject): Found[] {
  const { fetched } = subject.launch
  if (fetched === undefined) return []
  const codes = fetched.packages.flatMap((reference) => [
    ...checkVersion(reference, fetched.installsUnasked),
    ...checkName(reference),
  ])
  const found: Found[] = codes.map((code) => ({
    code,
    file: subject.file,
    subject,
    place: 'package',
  }))
  for (const { name, version } of fetched.packages) {
    const advisory = ADVISORIES.find((each) => each.name === name && isAffected(version, each))
    if (advisory === undefined) continue
    found.push({ code: 'SPA-411', file: subject.file, subject, place: `package: ${advisory.id}` })
  }
  return found
}

const UNPINNED = { npm: 'SPA-401', pypi: 'SPA-403', container: 'SPA-404' } as const
/** Tags of images that are moved to each release. */
const MOVING_TAGS = new Set([
  'latest',
  'main',
  'master',
  'edge',
  'nightly',
  'dev',
  'stable',
  'beta',
])

function checkVersion(reference: PackageReference, installsUnasked: boolean): AuditCode[] {
  const { ecosystem, version, address } = reference
  if (address !== 'none') return address === 'moving' ? ['SPA-406'] : []
  // A variable is put in by the client; what comes out, we do not know.
  if (version?.includes('$')) return []
  const unasked: AuditCode[] = installsUnasked ? ['SPA-405'] : []
  if (version === undefined) return [UNPINNED[ecosystem], ...unasked]
  if (ecosystem === 'container') return MOVING_TAGS.has(version) ? ['SPA-404'] : []
  return isExact(version) ? [] : ['SPA-402', ...unasked]
}

/** Shorter names are near each other by chance, and longer ones by two letters: git and gitea. */
const MIN_NEAR_LENGTH = 8
const TWO_EDITS_LENGTH = 20
const SCOPE = '@modelcontextprotocol/'

/** Registries take no longer names; the comparison takes time by the product of the lengths. */
const MAX_NAME_LENGTH = 214

function checkName({ name, ecosystem }: PackageReference): AuditCode[] {
  const codes: AuditCode[] = []
  if (name === '' || name.length > MAX_NAME_LENGTH) return codes
  if (ARCHIVED.has(name)) codes.push('SPA-410')
  if (!/^[\x21-\x7e]*$/.test(name)) return [...codes, 'SPA-408']
  const isKnown = WELL_KNOWN.includes(name) || ARCHIVED.has(name)
  const near = WELL_KNOWN.filter((known) => known.length >= MIN_NEAR_LENGTH).some((known) =>
    isNear(known, name),
  )
  const posesAsOfficial =
    name.startsWith('modelcontextprotocol') ||
    (name.startsWith('@') && isNearScope(name.slice(0, name.indexOf('/') + 1)))
  if (!isKnown && ecosystem !== 'container' && (near || posesAsOfficial)) codes.push('SPA-407')
  return codes
}

function isNear(known: string, name: string): boolean {
  const edits = distance(known, name)
  const areLettersSwapped = edits === 2 && sorted(known) === sorted(name)
  return edits === 1 || areLettersSwapped || (edits === 2 && known.length >= TWO_EDITS_LENGTH)
}

const sorted = (name: string) => [...name].sort().join('')

function isNearScope(scope: string): boolean {
  const edits = distance(scope, SCOPE)
  return edits > 0 && edits <= 3
}

type Range = { before?: string; from?: string }

function isAffected(version: string | undefined, { before, from }: Range): boolean {
  // Without an upper end every release that can be had is bad.
  if (version === undefined || !isExact(version)) return before === undefined
  const isFrom = from === undefined || compareVersions(version, from) >= 0
  return isFrom && (before === undefined || compareVersions(version, before) < 0)
}
