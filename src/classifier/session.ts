import { join } from 'node:path'

/** Runs the model over one window: token ids in, one logit for each label out. */
export type Session = {
  run(ids: readonly number[]): Promise<Float32Array>
  close(): Promise<void>
}

/**
 * One window a run: the first stage inside the graph decides for one, a batch is hardly faster on a
 * CPU, and the quantized model would score a window differently in different company.
 */
export async function openSession(folder: string, threads: number): Promise<Session> {
  // ONNX Runtime reports to its maker from 1.29 on, unless this is set before it loads. In a worker
  // thread it reaches native code only if the thread was started with SHARE_ENV.
  process.env.ORT_DISABLE_TELEMETRY = '1'
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(join(folder, 'model.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  })
  return {
    async run(ids) {
      const shape = [1, ids.length]
      const { logits } = await session.run({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      })
      if (!(logits?.data instanceof Float32Array)) throw new Error('expected float32 logits')
      return logits.data
    },
    close: () => session.release(),
  }
}
