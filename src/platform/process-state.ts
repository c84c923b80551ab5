/**
 * State that the front door (run from source) and the application (bundled by Vite) share in one process.
 * Both hold their own copy of a module, so a module variable would exist twice; the global symbol exists once.
 */
export function processState<T>(name: string, make: () => T): T {
  const key = Symbol.for(`wegwijs.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  return (store[key] ??= make());
}
