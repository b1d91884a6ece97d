import { SallyportError } from '../core/errors.ts'

/** What was given of `--live` and the options that belong to it. */
export type LiveFlags = {
  live: boolean
  servers: readonly string[] | undefined
  allServers: boolean
  yes: boolean
  timeout: string | undefined
}

/** To start foreign programs, somebody must have said so of each, or of all. */
export function checkLiveFlags({ live, servers, allServers, yes, timeout }: LiveFlags): void {
  const isGiven = servers !== undefined || allServers || yes || timeout !== undefined
  if (!live && isGiven) {
    throw usage('expected --live with --server, --all-servers, --yes and --timeout, got it without')
  }
  if (!live) return
  secondsOf(timeout)
  if (yes && servers === undefined && !allServers) {
    throw usage('--yes: expected --server NAME, or --all-servers, to say which servers are started')
  }
  if (!yes && !(process.stdin.isTTY && process.stderr.isTTY)) {
    throw usage(
      'expected a terminal to ask on, got none; --yes with --server NAME or --all-servers asks nothing',
    )
  }
}

/** `npx` may have to fetch a server before it starts. */
const LIVE_SECONDS = 60
/** A day is more than any server takes to start. */
const MAX_SECONDS = 86_400

/** How long one server may take. */
export function secondsOf(timeout = String(LIVE_SECONDS)): number {
  const seconds = Number(timeout)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_SECONDS) return seconds
  throw usage(`--timeout: expected whole seconds, 1 to ${MAX_SECONDS}`)
}

const usage = (message: string) => new SallyportError('USAGE', message)
