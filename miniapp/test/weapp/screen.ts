import type { ScreenElement, ScreenNode } from './templates';

/** An element with its ancestors, nearest first. */
export type Path = readonly [ScreenElement, ...ScreenElement[]];

export const isElement = (node: ScreenNode): node is ScreenElement => 'tag' in node;

/** All the text below a node, in order. */
export function textOf(node: ScreenNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

/** Every element that fits, with its ancestors, in the order of the screen. */
export function findAll(nodes: readonly ScreenNode[], fits: (element: ScreenElement) => boolean, above: readonly ScreenElement[] = []): Path[] {
  return nodes.filter(isElement).flatMap((element) => {
    const path: Path = [element, ...above];
    const below = findAll(element.children, fits, path);
    return fits(element) ? [path, ...below] : below;
  });
}

/** Elements whose own text holds the words; exact matches alone when there are any. */
export function findByText(nodes: readonly ScreenNode[], words: string): Path[] {
  const own = (element: ScreenElement) => element.children.map((child) => (isElement(child) ? '' : child.text)).join('');
  const exact = findAll(nodes, (element) => own(element).trim() === words);
  return exact.length > 0 ? exact : findAll(nodes, (element) => own(element).includes(words));
}

/** Elements that a screen reader would announce with this label. */
export function findByLabel(nodes: readonly ScreenNode[], label: string): Path[] {
  return findAll(nodes, (element) => element.attributes['aria-label'] === label);
}

export interface Dimensions {
  readonly nodes: number;
  readonly depth: number;
  readonly children: number;
}

/** Counts what WeChat's experience check counts. */
export function measure(nodes: readonly ScreenNode[]): Dimensions {
  const elements = nodes.filter(isElement);
  const below = elements.map((element) => measure(element.children));
  return {
    nodes: elements.length + below.reduce((sum, each) => sum + each.nodes, 0),
    depth: elements.length === 0 ? 0 : 1 + Math.max(...below.map((each) => each.depth)),
    children: Math.max(elements.length, ...below.map((each) => each.children)),
  };
}
