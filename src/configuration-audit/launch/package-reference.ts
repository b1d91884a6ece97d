type Ecosystem = 'npm' | 'pypi' | 'container'

/** What a runner fetches: a package of a registry, or something at an address. */
export type PackageReference = {
  ecosystem: Ecosystem
  /** Lower case, without version; empty for what comes from an address. */
  name: string
  /** As written: 1.2.3, latest, ^1, sha256:...; undefined without one. */
  version: string | undefined
  /** Not from a registry; `commit` when it is fixed to one. */
  address: 'none' | 'commit' | 'moving'
}

/** A version that names one release. */
export function isExact(version: string): boolean {
  return (
    /^v?\d+(\.[0-9A-Za-z_-]+)+(\+[0-9A-Za-z.-]+)?$/.test(version) || version.startsWith('sha256:')
  )
}

export function npmPackage(word: string): PackageReference {
  if (isAddress(word)) return fromAddress('npm', word, '#')
  const at = word.indexOf('@', 1)
  const name = at === -1 ? word : word.slice(0, at)
  // `alias@npm:name@1.2.3` installs name.
  const version = at === -1 ? undefined : word.slice(at + 1)
  if (version?.startsWith('npm:')) return npmPackage(version.slice('npm:'.length))
  return {
    ecosystem: 'npm',
    name: name.toLowerCase(),
    version: version || undefined,
    address: 'none',
  }
}

/** `name`, `name==1.2`, `name@1.2`, `name[extra]>=1`, or an address that pip takes. */
export function pythonPackage(word: string): PackageReference {
  const direct = word.indexOf(' @ ')
  if (direct !== -1) return pythonPackage(word.slice(direct + 3))
  if (isAddress(word)) return fromAddress('pypi', word, '@')
  const end = firstOf(word, ['@', '=', '<', '>', '~', '!', '[', ' ', ';'])
  const name = word.slice(0, end).toLowerCase().replaceAll('_', '-')
  const bracket = word.indexOf(']')
  const rest = word.slice(word[end] === '[' && bracket !== -1 ? bracket + 1 : end).trim()
  const version = rest.startsWith('==')
    ? rest.slice(rest.startsWith('===') ? 3 : 2)
    : rest.startsWith('@')
      ? rest.slice(1)
      : rest
  return { ecosystem: 'pypi', name, version: version.trim() || undefined, address: 'none' }
}

/** `host:5000/group/image:tag@sha256:...` */
export function containerImage(word: string): PackageReference {
  const [path = '', digest] = word.split('@', 2)
  const colon = path.lastIndexOf(':')
  const hasTag = colon > path.lastIndexOf('/')
  const name = (hasTag ? path.slice(0, colon) : path).toLowerCase()
  const version = digest ?? (hasTag ? path.slice(colon + 1) : undefined)
  return { ecosystem: 'container', name, version: version || undefined, address: 'none' }
}

function isAddress(word: string): boolean {
  const lower = word.toLowerCase()
  const isShort = !lower.startsWith('@') && lower.split('/').length === 2 && !lower.startsWith('.')
  return (
    lower.includes('://') ||
    ['github:', 'gitlab:', 'bitbucket:', 'gist:', 'git@', 'git+'].some((start) =>
      lower.startsWith(start),
    ) ||
    (isShort && !lower.includes(':'))
  )
}

function fromAddress(ecosystem: Ecosystem, word: string, mark: string): PackageReference {
  const path = word.slice(word.indexOf('://') + 1)
  const revision = path.includes(mark)
    ? path.slice(path.lastIndexOf(mark) + 1).split(/[#&?]/)[0]
    : ''
  const isCommit = /^[0-9a-f]{40}$/.test(revision ?? '')
  return { ecosystem, name: '', version: undefined, address: isCommit ? 'commit' : 'moving' }
}

function firstOf(word: string, marks: readonly string[]): number {
  const found = marks.map((mark) => word.indexOf(mark)).filter((at) => at > 0)
  return found.length === 0 ? word.length : Math.min(...found)
}
