import { type Engine, loadNative, nativeEngine, re2jsEngine } from '../src/rules/engine.ts'

const native = loadNative()

/** Native RE2 where it is built, so that a suite can say that it was left out. */
export const re2: Engine | undefined = native === undefined ? undefined : nativeEngine(native)

/** Every engine that loads on this machine. */
export const engines: readonly Engine[] = re2 === undefined ? [re2jsEngine] : [re2, re2jsEngine]
