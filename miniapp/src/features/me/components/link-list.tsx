import { openPage, type PageName } from '@/platform';
import { Box, Card, Meta, Row } from '@/ui';

export interface LinkListProps {
  title: string;
  links: readonly { readonly page: PageName; readonly label: string; readonly hint?: string }[];
}

/** A card of ways to other pages. */
export function LinkList({ title, links }: LinkListProps) {
  return (
    <Card title={title}>
      {links.map((link, at) => (
        <Row key={link.page} isDivided={at > 0} onPress={() => openPage(link.page)}>
          <Box>{link.label}</Box>
          {link.hint === undefined ? null : <Meta>{link.hint}</Meta>}
        </Row>
      ))}
    </Card>
  );
}
