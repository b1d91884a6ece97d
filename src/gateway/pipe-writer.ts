import type { Writable } from 'node:stream'

const NEWLINE = Buffer.of(0x0a)

/** Writes one line after another; each waits until the reader has taken what was before it. */
export type WriteLine = (bytes: Buffer, signal?: AbortSignal) => Promise<void>

export function createPipeWriter(stream: Writable): WriteLine {
  let last = Promise.resolve()
  return (bytes, signal) => {
    const turn = last.then(() => write(bytes, signal))
    last = turn.catch(() => {})
    return turn
  }

  async function write(bytes: Buffer, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    if (!stream.writable) throw new Error('the reader has gone')
    stream.cork()
    stream.write(bytes)
    const ready = stream.write(NEWLINE)
    stream.uncork()
    if (!ready) await drained()
  }

  function drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        stream.off('drain', done).off('close', done)
        resolve()
      }
      stream.on('drain', done).on('close', done)
    })
  }
}
