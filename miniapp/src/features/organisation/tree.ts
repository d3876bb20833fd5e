import type { OrganisationNode } from '@liangpai/shared/contracts';

/** An organisation with its place on the screen. */
export interface TreeLine {
  readonly node: OrganisationNode;
  /** 0 for the topmost that the person reaches. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/**
 * The lines of the tree from top to bottom.
 * @param nodes in any order; a node whose parent is out of reach stands at the top
 * @param folded ids whose children are hidden
 */
export function linesOf(nodes: readonly OrganisationNode[], folded: ReadonlySet<string>): readonly TreeLine[] {
  const known = new Set(nodes.map((node) => node.id));
  const children = new Map<string | null, OrganisationNode[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const below = (parent: string | null, depth: number): TreeLine[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.sort - b.sort)
      .flatMap((node) => {
        const hasChildren = children.has(node.id);
        return [{ node, depth, hasChildren }, ...(hasChildren && !folded.has(node.id) ? below(node.id, depth + 1) : [])];
      });
  return below(null, 0);
}
