/** A promise that is settled from outside. Nobody need wait for it. */
export type Deferred<T> = {
  promise: Promise<T>
  resolve(value: T): void
  reject(cause: Error): void
}

export function createDeferred<T>(): Deferred<T> {
  const settle: Partial<Deferred<T>> = {}
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }))
  promise.catch(() => {})
  return {
    promise,
    resolve: (value) => settle.resolve?.(value),
    reject: (cause) => settle.reject?.(cause),
  }
}
