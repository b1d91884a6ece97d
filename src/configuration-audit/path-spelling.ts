/** Spellings of the home folder at the start of a path, in lower case. */
const HOMES = [
  ...['~', '$home', '${home}', '${env:home}', '${userhome}', '$env:home'],
  ...['%userprofile%', '%homedrive%%homepath%', '%homepath%', '$env:userprofile'],
  ...['${env:userprofile}', '${userprofile}', '$userprofile'],
]
const ROAMING = ['%appdata%', '$env:appdata', '${env:appdata}', '${appdata}']
const LOCAL = ['%localappdata%', '$env:localappdata', '${env:localappdata}']

/** Longer than any file system takes; what is longer is no path. */
const MAX_PATH_LENGTH = 4_096

/** Disks of the host as they are seen from a container, and long paths of Windows. */
const DISKS = ['/host_mnt', '/mnt/host', '/hostfs']

/** `~/a` below the home folder, `/a` on a disk of any letter; undefined for what is relative. */
export function normalisePath(written: string): string | undefined {
  if (written.length > MAX_PATH_LENGTH) return undefined
  const lower = written.trim().toLowerCase()
  const path = withHome(lower.startsWith('file://') ? lower.slice('file://'.length) : lower)
  const plain = withoutDisk(path.replaceAll('\\', '/'))
  if (!plain.startsWith('/') && !plain.startsWith('~')) return undefined
  return homeOf(resolveDots(plain))
}

function withHome(path: string): string {
  return (
    withPrefix(path, ROAMING, '~/appdata/roaming') ??
    withPrefix(path, LOCAL, '~/appdata/local') ??
    withPrefix(path, HOMES, '~') ??
    path
  )
}

/** `c:/a`, `/c/users/a`, `/mnt/c/a` and `//?/c:/a` are `/a`, or what of it there is. */
function withoutDisk(path: string): string {
  const long = path.startsWith('//?/') || path.startsWith('//./') ? path.slice('//?/'.length) : path
  const disk = DISKS.find((start) => long === start || long.startsWith(`${start}/`))
  const own = disk === undefined ? long : long.slice(disk.length) || '/'
  if (/^[a-z]:/.test(own)) return `/${own.slice('c:'.length)}`
  if (/^\/mnt\/[a-z](\/|$)/.test(own)) return own.slice('/mnt/c'.length) || '/'
  return /^\/[a-z]\/(users|windows)(\/|$)/.test(own) ? own.slice('/c'.length) : own
}

function withPrefix(path: string, prefixes: readonly string[], to: string): string | undefined {
  const found = prefixes.find((prefix) => {
    const next = path[prefix.length]
    return path.startsWith(prefix) && (next === undefined || next === '/' || next === '\\')
  })
  return found === undefined ? undefined : to + path.slice(found.length)
}

function resolveDots(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  const isHome = parts[0] === '~'
  return isHome ? parts.join('/') : `/${parts.join('/')}`
}

/** `/home/name/a` and its like on other systems is `~/a`. */
function homeOf(path: string): string {
  const [, first, , ...rest] = path.split('/')
  if (path === '/root' || path.startsWith('/root/')) return `~${path.slice('/root'.length)}`
  const isBelow = (first === 'home' || first === 'users') && path.split('/').length > 2
  if (!isBelow || path === '/users/shared') return path
  return rest.length === 0 ? '~' : `~/${rest.join('/')}`
}
