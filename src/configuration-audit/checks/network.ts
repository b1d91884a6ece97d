import type { AuditCode } from '../codes.ts'
import { type Found, isLoopback, parseUrl, type Subject } from '../subject.ts'

/** Hosts that give a name to whoever asks, for an hour. */
const TUNNELS = [
  ...[
    'ngrok.io',
    'ngrok.app',
    'ngrok.dev',
    'ngrok-free.app',
    'ngrok-free.dev',
    'trycloudflare.com',
  ],
  ...['loca.lt', 'localhost.run', 'lhr.life', 'serveo.net', 'pinggy.link', 'pinggy.io', 'bore.pub'],
  ...['webhook.site', 'requestbin.com', 'pipedream.net', 'beeceptor.com', 'oast.fun', 'oast.site'],
  ...['interact.sh', 'burpcollaborator.net', 'devtunnels.ms', 'tunnelmole.net', 'localtunnel.me'],
]
const METADATA = new Set(['metadata.google.internal', '[fd00:ec2::254]', '100.100.100.200'])
/** Names of entries by which clients sign in. */
const SIGN_IN = [
  'auth',
  'oauth',
  'authorization',
  'bearer_token_env_var',
  'env_http_headers',
  'authProviderType',
  'headersHelper',
]

/** The addresses of remote servers: those of the entry, and those a bridge is given as an argument. */
export function checkNetwork(subject: Subject): Found[] {
  const { server, launch } = subject
  const bridged = launch.rest.filter((word) => /^https?:\/\//i.test(word))
  const urls = [
    ...server.urls.map((url) => ({ url, place: 'address' })),
    ...bridged.map((url) => ({ url, place: 'arguments' })),
  ]
  const found = urls.flatMap(({ url, place }) =>
    judge(url, subject, place === 'address').map((code) => ({
      code,
      file: subject.file,
      subject,
      place: describe(url, place),
    })),
  )
  return [...found, ...checkProxies(subject)]
}

const PROXIES = new Set([
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'npm_config_proxy',
  'npm_config_https_proxy',
])

function checkProxies(subject: Subject): Found[] {
  return subject.server.env.flatMap(([name, value]): Found[] => {
    if (!PROXIES.has(name.toLowerCase())) return []
    const url = parseUrl(value.includes('://') ? value : `http://${value}`)
    if (url === undefined || url.hostname === '' || isLoopback(url.hostname)) return []
    return [{ code: 'SPA-508', file: subject.file, subject, place: `variable ${name}` }]
  })
}

function judge(written: string, subject: Subject, isOwn: boolean): AuditCode[] {
  const url = parseUrl(written)
  if (url === undefined) return []
  const { hostname: host, protocol } = url
  if (host === '0.0.0.0' || host === '[::]') return ['SPA-503']
  if (isLoopback(host)) return []
  const codes: AuditCode[] = []
  if (protocol === 'http:' || protocol === 'ws:') codes.push('SPA-501')
  if (TUNNELS.some((tunnel) => host === tunnel || host.endsWith(`.${tunnel}`)))
    codes.push('SPA-505')
  const isMetadata = METADATA.has(host) || host.startsWith('169.254.')
  if (isMetadata) codes.push('SPA-506')
  else if (/^[\d.]+$/.test(host) || host.startsWith('[')) codes.push('SPA-507')
  if (isOwn && !signsIn(subject, url)) codes.push('SPA-504')
  return codes
}

function signsIn({ server }: Subject, url: URL): boolean {
  const hasHeader = server.headers.some(([name]) =>
    /auth|key|token|cookie/i.test(name.slice(0, 80)),
  )
  const hasEntry = server.entry.entries.some(({ key }) => SIGN_IN.includes(key))
  return hasHeader || hasEntry || url.username !== '' || url.search !== ''
}

/** Scheme and host are all that is told of an address. */
function describe(written: string, place: string): string {
  const url = parseUrl(written)
  return url === undefined || url.hostname.length > 100
    ? place
    : `${place} ${url.protocol}//${url.hostname}`
}
