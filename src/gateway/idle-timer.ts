export type IdleTimer = {
  /** Something was asked or answered: the time begins anew. */
  touch(): void
  close(): void
}

/** Calls `onIdle` when nothing was asked or answered for so many milliseconds and nothing is still open. */
export function createIdleTimer(
  idleMs: number,
  isBusy: () => boolean,
  onIdle: () => void,
): IdleTimer {
  const timer = setTimeout(check, idleMs).unref()
  return {
    touch: () => void timer.refresh(),
    close: () => clearTimeout(timer),
  }

  function check(): void {
    if (isBusy()) timer.refresh()
    else onIdle()
  }
}
