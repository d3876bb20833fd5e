import { openPage, type PageName, type PageQuery } from '@/platform';
import { Box, Card, Meta, Row } from '@/ui';

export interface LinkListProps {
  title: string;
  links: readonly { readonly page: PageName; readonly query?: PageQuery; readonly label: string; readonly hint?: string }[];
}

/** A card of ways to other pages. */
export function LinkList({ title, links }: LinkListProps) {
  return (
    <Card title={title}>
      {links.map((link, at) => (
        <Row key={link.label} isDivided={at > 0} onPress={() => openPage(link.page, link.query)}>
          <Box>{link.label}</Box>
          {link.hint === undefined ? null : <Meta>{link.hint}</Meta>}
        </Row>
      ))}
    </Card>
  );
}
