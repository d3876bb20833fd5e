import { readPublicCard } from '@liangpai/shared/contracts';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Meta, Note, Page, PrimaryButton, QueryView } from '@/ui';
import { NameCard } from './name-card';
import { PledgeList } from './pledge-list';

/** What anybody sees who scans a card. It is never kept on the device: a withdrawn consent works at once. */
export function PublicCardScreen() {
  const { code = '' } = usePageQuery();
  const query = useQuery(readPublicCard, code ? { code } : null);
  const isRateable = query.status === 'ready' && query.value.isRateable;
  if (!code) return <Page title="党员名片"><Note tone="amber" title="编号不完整">请重新扫名片上的二维码，或输入十位编号。</Note></Page>;
  return (
    <Page title="党员名片" width="wide" actions={isRateable ? <PrimaryButton onPress={() => openPage('survey-rate', { member: code })}>给服务打星</PrimaryButton> : undefined}>
      <QueryView query={query}>
        {(card) => (
          <Box className="lp-card-columns">
            <NameCard card={card} />
            <Box className="lp-namecard-after">
              <Card title="我承诺">{card.pledges.length ? <PledgeList unit={card.unit} pledges={card.pledges} /> : <Meta>承诺还没有公开。</Meta>}</Card>
            </Box>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}
