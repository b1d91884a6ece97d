/** JSON-RPC's and MCP's error codes with words of ours. The SDK's own may quote what the client sent. */
const MESSAGES: Record<number, string> = {
  [-32700]: 'Parse error: expected one JSON-RPC message in JSON a line',
  [-32600]: 'Invalid request: expected a JSON-RPC 2.0 message within the size limit',
  [-32601]: 'Method not found: this server offers tools only',
  [-32602]: 'Invalid params: unknown tool or malformed parameters; tools/list names the tools',
  [-32603]: 'Internal error: nothing was judged; see the log on stderr',
}
const OTHER = 'Request refused'
const PROTOCOL_VERSION = /^\d{4}-\d{2}-\d{2}$/

/** The message, and in case of an error response only its code, our words and the protocol versions. */
export function safeMessage(message: object): object {
  if (!('error' in message)) return message
  const { code, data } = message.error as { code: number; data?: unknown }
  const error = { code, message: MESSAGES[code] ?? OTHER, ...versionData(data) }
  return { ...message, error }
}

/** A client that offered an unknown protocol version needs to know ours to go on. */
function versionData(data: unknown): { data?: object } {
  if (typeof data !== 'object' || data === null || !('supported' in data)) return {}
  const requested = 'requested' in data ? String(data.requested) : ''
  const known = PROTOCOL_VERSION.test(requested) ? { requested } : { requested: 'unknown' }
  return { data: { supported: data.supported, ...known } }
}
