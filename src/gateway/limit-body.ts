const NEWLINE = 0x0a

export type BodyLimit = {
  maxBytes: number
  /** Nothing more is read until it resolves. */
  ready(): Promise<void>
}

/** The response with a body that breaks off when a message in it, or a line of an event stream, is too long. */
export function limitBody(response: Response, { maxBytes, ready }: BodyLimit): Response {
  if (response.body === null) return response
  const lines = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  let length = 0
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    async transform(chunk, controller) {
      await ready()
      const newline = lines ? chunk.lastIndexOf(NEWLINE) : -1
      length = newline === -1 ? length + chunk.length : chunk.length - newline - 1
      if (length > maxBytes) controller.error(new Error('a message over the size limit'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(limit), { status, statusText, headers })
}
