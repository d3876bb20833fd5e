import { organisationKindLabels } from '@liangpai/shared/kernel';
import type { OrganisationNode } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, Icon, Meta, Pressable } from '@/ui';
import { linesOf } from '../tree';

export interface OrganisationTreeProps {
  nodes: readonly OrganisationNode[];
  selectedId: string | undefined;
  onSelect: (node: OrganisationNode) => void;
}

/** The organisations, indented; a branch of the tree folds away. */
export function OrganisationTree({ nodes, selectedId, onSelect }: OrganisationTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setFolded((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  return (
    <Box className="lp-org-tree" role="list" label="组织">
      {linesOf(nodes, folded).map(({ node, depth, hasChildren }) => {
        const isFolded = folded.has(node.id);
        return (
          <Box key={node.id} role="listitem" className={`lp-org-line${node.id === selectedId ? ' is-selected' : ''}`} style={{ paddingLeft: `${depth * 1.2}em` }}>
            {hasChildren ? (
              <Pressable className="lp-org-fold" label={`${isFolded ? '展开' : '收起'}${node.name}`} onPress={() => toggle(node.id)}>
                <Icon name={isFolded ? 'next' : 'down'} colour="muted" size={1} />
              </Pressable>
            ) : (
              <Box className="lp-org-fold" />
            )}
            <Pressable className="lp-org-name" onPress={() => onSelect(node)}>
              <Box className="lp-row-main">
                <Box>{node.name}</Box>
                <Meta>{`${organisationKindLabels[node.kind]}${node.closedOn ? ' · 已撤销' : ` · ${node.peopleCount} 人`}`}</Meta>
              </Box>
            </Pressable>
          </Box>
        );
      })}
    </Box>
  );
}
