import { listBlockages } from '@liangpai/shared/contracts';
import { openPage, useQuery } from '@/platform';
import { Box, Card, Chip, Meta, QuietButton, Row } from '@/ui';

/** The complaints that an item works on, on its year's page; nothing where there are none and nobody may add one. */
export function BlockageCard({ itemId }: { itemId: string }) {
  const query = useQuery(listBlockages, { itemId, pageSize: 5 }, { isKept: true });
  if (query.status !== 'ready' || (query.value.total === 0 && !query.value.canAdd)) return null;
  const { blockages, total, open, canAdd } = query.value;
  return (
    <Card title="疏堵点" aside={<QuietButton isSmall onPress={() => openPage('blockages', { item: itemId })}>{canAdd ? '登记、查看' : '查看'}</QuietButton>}>
      {total === 0 ? <Meta>没有登记。久拖未决的客户诉求记在这里，关键环节由党员包干。</Meta> : <Meta>{`共 ${total} 个，未解决 ${open} 个`}</Meta>}
      {blockages.map((one) => (
        <Row key={one.id} isDivided aside={<Chip tone={one.isSolved ? 'green' : 'amber'}>{one.isSolved ? '已解决' : `${one.days} 天未解决`}</Chip>}>
          <Box>{one.title}</Box>
          <Meta>{one.customer}</Meta>
        </Row>
      ))}
    </Card>
  );
}
