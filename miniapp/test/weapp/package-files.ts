import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The built package as WeChat would receive it. */
export class PackageFiles {
  constructor(readonly root: string = path.resolve(__dirname, '../../dist/weapp')) {
    if (!existsSync(path.join(root, 'app.json'))) throw new Error(`${root} holds no WeChat build; run the build for weapp first`);
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  json<T>(file: string): T {
    return JSON.parse(this.text(file)) as T;
  }
}

/** Resolves a path written in one file of the package (`./x`, `../x`, `/x`) to the package's root. */
export function resolveInPackage(from: string, to: string): string {
  return to.startsWith('/') ? to.slice(1) : path.posix.join(path.posix.dirname(from), to);
}
