import vm from 'node:vm';

/**
 * A JavaScript realm as bare as WeChat's: the language itself, timers and a console. No window, document, fetch, URL,
 * AbortController, crypto or TextEncoder, and code cannot be made from strings.
 */
export function createBareRealm(): vm.Context {
  const realm = vm.createContext(
    { console, setTimeout, clearTimeout, setInterval, clearInterval },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext('delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;', realm);
  return realm;
}

/**
 * Runs one CommonJS file of the package in the realm.
 * @param names what WeChat puts into the file's scope, e.g. `wx`, `Page`, `require`
 */
export function runFile(realm: vm.Context, file: string, code: string, names: Readonly<Record<string, unknown>>): void {
  const run = vm.compileFunction(code, Object.keys(names), { parsingContext: realm, filename: `weapp/${file}` }) as (...values: unknown[]) => void;
  run(...Object.values(names));
}
