import { readItemLinks, type ItemLink, type ItemLinkKind } from '@liangpai/shared/contracts';
import { openPage, useQuery, type PageName, type PageQuery } from '@/platform';
import { Box, Card, Meta, Row } from '@/ui';

const pages: Readonly<Record<ItemLinkKind, { readonly title: string; readonly label: string; readonly page: PageName; readonly query: (key: string) => PageQuery }>> = {
  notice: { title: '公示', label: '看公示', page: 'notice-show', query: (id) => ({ id }) },
  year: { title: '实施过程', label: '看实施过程', page: 'item-year', query: (id) => ({ id }) },
  satisfaction: { title: '满意度测评', label: '看满意度测评', page: 'satisfaction-show', query: (item) => ({ item }) },
  rating: { title: '评价和结果', label: '看评价和结果', page: 'item-rating', query: (id) => ({ id }) },
  'plaque-public': { title: '公开的牌', label: '看公开的牌', page: 'plaque-public', query: (code) => ({ code }) },
  plaque: { title: '牌的办理', label: '看牌', page: 'plaque-show', query: (id) => ({ id }) },
};

/** Where an item's 公示, year, measurement, rating and plaque stand; only what exists and may be opened. */
export function ItemLinks({ id }: { id: string }) {
  const query = useQuery(readItemLinks, { id }, { isKept: true });
  const links = query.status === 'ready' ? query.value.links : [];
  if (links.length === 0) return null;
  return (
    <Card title="相关页面">
      {links.map((link: ItemLink, at) => {
        const { title, label, page, query: queryOf } = pages[link.kind];
        return <Row key={link.kind} isDivided={at > 0} label={label} onPress={() => openPage(page, queryOf(link.key))}><Box>{title}</Box><Meta>{link.note}</Meta></Row>;
      })}
    </Card>
  );
}
