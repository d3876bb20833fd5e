import { ITEM_ATTENTION_LABELS, itemAttentions, type Board } from '@liangpai/shared/contracts';
import { itemKinds } from '@liangpai/shared/items';
import { Box, Card, Icon, Meta, Pressable, Row, Words } from '@/ui';
import { openList } from '../board-lists';

/** What wants somebody's attention, the pressing ones large; below, the desks at which steps are overdue. */
export function AttentionCard({ board }: { board: Board }) {
  const pressing = itemAttentions.filter((attention) => board.attentions[attention] > 0);
  const quiet = itemAttentions.filter((attention) => board.attentions[attention] === 0);
  return (
    <Card title="需要关注">
      {pressing.length === 0 ? <Meta>没有需要关注的项目。</Meta> : null}
      <Box className="bd-attentions">
        {pressing.map((attention) => (
          <Pressable key={attention} className="bd-attention" role="link" label={`${ITEM_ATTENTION_LABELS[attention]} ${board.attentions[attention]} 项，看清单`} onPress={() => openList(board, { attention })}>
            <Words className="bd-attention-count">{board.attentions[attention]}</Words>
            <Words className="bd-attention-what">{ITEM_ATTENTION_LABELS[attention]}</Words>
            <Icon name="next" colour="muted" size={1} />
          </Pressable>
        ))}
      </Box>
      {pressing.length > 0 && quiet.length > 0 ? <Meta>{`没有：${quiet.map((attention) => ITEM_ATTENTION_LABELS[attention]).join('、')}。`}</Meta> : null}
      {board.overdueStations.length > 0 ? (
        <Box className="bd-stations">
          <Meta>办理逾期，停在：</Meta>
          <Box className="bd-station-list">
            {board.overdueStations.map(({ carrier, state, label, count }) => (
              <Row key={`${carrier}${state}`} isDivided label={`${itemKinds[carrier].word}${label} ${count} 项，看清单`} onPress={() => openList(board, { carrier, state, attention: 'overdue-step' })} aside={<Words className="bd-station-count">{count}</Words>}>
                {itemKinds[carrier].word}　{label}
              </Row>
            ))}
          </Box>
        </Box>
      ) : null}
    </Card>
  );
}
