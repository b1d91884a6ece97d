import { normalisePath } from './path-spelling.ts'

export type PathRisk = 'disk' | 'home' | 'secrets' | 'system' | 'personal' | 'clients'

/** Below the home folder. */
const SECRET_FOLDERS = [
  ...['.ssh', '.aws', '.gnupg', '.kube', '.docker', '.azure', '.netrc', '.npmrc', '.pypirc'],
  ...[
    '.git-credentials',
    '.password-store',
    '.config/gcloud',
    '.config/gh',
    '.config/op',
    '.vault-token',
  ],
  ...['.terraform.d', '.mozilla', '.config/google-chrome', '.config/chromium', '.thunderbird'],
  ...[
    '.local/share/keyrings',
    '.bash_history',
    '.zsh_history',
    '.bitcoin',
    '.ethereum',
    '.electrum',
  ],
  ...['library/keychains', 'library/cookies', 'library/messages', 'library/mail'],
  ...['library/application support/google/chrome', 'library/application support/firefox'],
  ...['library/application support/bravesoftware', 'appdata/roaming/microsoft/credentials'],
  ...[
    'appdata/roaming/microsoft/protect',
    'appdata/local/google/chrome',
    'appdata/roaming/mozilla',
  ],
  ...['appdata/local/microsoft/credentials', 'appdata/local/microsoft/edge'],
]
const CLIENT_FOLDERS = [
  ...[
    '.cursor',
    '.claude',
    '.codeium',
    '.codeium/windsurf',
    '.gemini',
    '.codex',
    '.kiro',
    '.junie',
  ],
  ...['.kiro/settings', '.continue', '.aws/amazonq', '.lmstudio', '.config/goose', '.config/zed'],
  ...['.vscode', '.config/code/user', '.config/claude', 'library/application support/claude'],
  ...[
    'library/application support/code/user',
    'appdata/roaming/claude',
    'appdata/roaming/code/user',
  ],
]
const CLIENT_FILES = [
  '.claude.json',
  '.mcp.json',
  'mcp.json',
  'claude_desktop_config.json',
  'mcp_config.json',
]
const PERSONAL = [
  ...['desktop', 'documents', 'downloads', 'pictures', 'onedrive', 'dropbox', 'google drive'],
  ...['library', 'library/mobile documents', 'appdata', 'appdata/roaming', '.config'],
]
const SYSTEM = [
  ...['etc', 'usr', 'var', 'bin', 'sbin', 'lib', 'boot', 'sys', 'proc', 'dev', 'srv', 'run', 'opt'],
  ...[
    'var/log',
    'var/lib',
    'usr/local',
    'usr/bin',
    'private/etc',
    'private/var',
    'system',
    'library',
  ],
  ...[
    'windows',
    'windows/system32',
    'program files',
    'program files (x86)',
    'programdata',
    'root/etc',
  ],
]
const SECRET_FILES = [
  'etc/shadow',
  'etc/passwd',
  'etc/sudoers',
  'etc/ssl/private',
  'var/run/secrets',
  'run/secrets',
]
const SECRET_NAMES = [
  'id_rsa',
  'id_ed25519',
  'id_ecdsa',
  '.env',
  '.pgpass',
  '.my.cnf',
  'wallet.dat',
]

/** How much a path gives away, in every spelling of it; undefined for an ordinary one. */
export function pathRisk(written: string): PathRisk | undefined {
  const path = normalisePath(written)
  if (path === undefined) return undefined
  if (path === '/') return 'disk'
  if (path === '~' || path === '/home' || path === '/users') return 'home'
  const parts = path.split('/')
  const isSecret =
    SECRET_NAMES.includes(parts.at(-1) ?? '') || parts.includes('.ssh') || parts.includes('.aws')
  return belowRisk(path, parts.at(-1) ?? '') ?? (isSecret ? 'secrets' : undefined)
}

function belowRisk(path: string, name: string): PathRisk | undefined {
  const below = path.slice(path.indexOf('/') + 1)
  if (path.startsWith('~/')) {
    if (CLIENT_FOLDERS.includes(below) || CLIENT_FILES.includes(name)) return 'clients'
    if (SECRET_FOLDERS.some((folder) => isIn(below, folder))) return 'secrets'
    return PERSONAL.includes(below) ? 'personal' : undefined
  }
  if (SECRET_FILES.some((file) => isIn(below, file))) return 'secrets'
  return SYSTEM.includes(below) ? 'system' : undefined
}

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
