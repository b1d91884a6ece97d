import { isObject } from './message.ts'
import type { Message } from './passage.ts'

/** What each server that is there has said to `initialize` or to `server/discover`, by its name. */
export type Greetings = ReadonlyMap<string, Message>

/** One answer of several servers. `missing`: some server is not there yet and may bring anything. */
export function mergeInitialize(greetings: Greetings, missing: boolean, version: string): Message {
  const results = [...greetings.values()]
  const versions = results.map(({ protocolVersion }) => String(protocolVersion)).sort()
  return {
    // Dates: the earliest is what all of them speak.
    protocolVersion: versions[0],
    capabilities: mergeCapabilities(
      results.map(({ capabilities }) => capabilities),
      missing,
    ),
    serverInfo: gatewayInfo(version),
    ...mergeInstructions(greetings),
  }
}

export function gatewayInfo(version: string): Message {
  return { name: 'sallyport-gateway', title: 'Sallyport gateway', version }
}

export function mergeInstructions(greetings: Greetings): Message {
  const instructions = [...greetings].flatMap(([name, greeting]) =>
    typeof greeting.instructions === 'string' ? [`${name}: ${greeting.instructions}`] : [],
  )
  return instructions.length === 0 ? {} : { instructions: instructions.join('\n\n') }
}

export function mergeCapabilities(all: readonly unknown[], missing: boolean): Message {
  const merged: Message = {}
  for (const [key, value] of all.filter(isObject).flatMap((each) => Object.entries(each))) {
    const before = merged[key]
    merged[key] = isObject(before) && isObject(value) ? { ...before, ...value } : value
  }
  for (const key of ['tools', 'prompts', 'resources']) {
    // A server that is started again may offer other things.
    const before = merged[key]
    if (missing || before !== undefined) merged[key] = { ...(before as object), listChanged: true }
  }
  return merged
}
