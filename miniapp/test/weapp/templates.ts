import { chmodSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import * as compiler from 'miniprogram-compiler';

/** A node as WeChat's compiled templates give it. */
interface CompiledNode {
  readonly tag: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly children?: readonly (CompiledNode | string | number)[];
}
type Generate = (data: unknown) => CompiledNode;

/** What is on the screen: an element with its bound events, or text. */
export type ScreenNode = ScreenElement | { readonly text: string };
export interface ScreenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Event type → handler name and whether it stops there (`catch…`). */
  readonly events: Readonly<Record<string, { readonly handler: string; readonly isCaught: boolean }>>;
  /** Whose methods the handlers are. */
  readonly owner: Readonly<Record<string, unknown>>;
  readonly children: readonly ScreenNode[];
}
type DrawComponent = (properties: Readonly<Record<string, unknown>>) => readonly ScreenNode[];

export interface Templates {
  draw(
    file: string,
    data: unknown,
    owner: Readonly<Record<string, unknown>>,
    components: ReadonlyMap<string, DrawComponent>,
  ): readonly ScreenNode[];
}

/**
 * Compiles the package's WXML with WeChat's own compiler and draws with the result, so that whatever WeChat would refuse is
 * refused here.
 * @throws when a template is invalid
 */
export function compileTemplates(root: string): Templates {
  const binaries = path.join(path.dirname(require.resolve('miniprogram-compiler')), 'bin/linux');
  for (const name of ['wcc', 'wcsc']) chmodSync(path.join(binaries, name), 0o755);
  const realm = vm.createContext({ console, __webview_engine_version__: 0.02 });
  vm.runInContext('var window = globalThis;', realm);
  const code = compiler.wxmlToJs(root, { maxBuffer: 64 * 1024 * 1024 });
  const find = vm.runInContext(`(function(){${code}})()`, realm) as (file: string) => Generate | undefined;
  // The compiled code tells plain objects by their constructor: the data must be of its own realm.
  const parseThere = vm.runInContext('JSON.parse', realm) as (text: string) => unknown;
  return {
    draw(file, data, owner, components) {
      const generate = find(file);
      if (!generate) throw new Error(`no template ${file}`);
      return translate(generate(parseThere(JSON.stringify(data))), owner, components);
    },
  };
}

/**
 * Compiles the package's style sheets with WeChat's own compiler.
 * @returns how many sheets were accepted
 * @throws when a sheet is invalid
 */
export function compileStyles(root: string): number {
  const code = compiler.wxssToJs(root, { maxBuffer: 64 * 1024 * 1024 });
  return code.match(/'[^']+\.wxss':/g)?.length ?? 0;
}

function translate(
  node: CompiledNode | string | number,
  owner: Readonly<Record<string, unknown>>,
  components: ReadonlyMap<string, DrawComponent>,
): readonly ScreenNode[] {
  if (typeof node === 'string' || typeof node === 'number') return [{ text: String(node) }];
  const children = () => (node.children ?? []).flatMap((child) => translate(child, owner, components));
  if (node.tag === 'virtual' || node.tag === 'wx-page') return children();
  const attributes: Record<string, unknown> = {};
  const events: Record<string, { handler: string; isCaught: boolean }> = {};
  for (const [name, value] of Object.entries(node.attr ?? {})) {
    const event = /^(bind|catch):?([\w-]+)$/.exec(name);
    if (event?.[2]) events[event[2]] = { handler: String(value), isCaught: event[1] === 'catch' };
    // The compiler writes `ariaLabel` for `aria-label`.
    else attributes[name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)] = value;
  }
  const tag = node.tag.replace(/^wx-/, '');
  const component = components.get(tag);
  if (component) return component(attributes);
  return [{ tag, attributes, events, owner, children: children() }];
}
