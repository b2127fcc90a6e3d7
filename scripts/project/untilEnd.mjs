const endings = new Set();

/** Ends what is still at work. */
export async function endAll() {
  await Promise.allSettled([...endings].map(ending => ending()));
}

async function end(signal) {
  await endAll();
  // Again without us listening: the shell sees that a signal ended us, and which.
  process.kill(process.pid, signal);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);

/**
 * Has a signal to us end what we started before it ends us.
 * @param {() => Promise<void> | void} ending
 * @returns {() => void} to be called once there is nothing to end any more
 */
export function untilEnd(ending) {
  endings.add(ending);
  return () => endings.delete(ending);
}
