/** Gives way once to what waits in the event loop: timers, signals, and what libraries have put off. */
export function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
