import { printCardSheet, readMyCard } from '@liangpai/shared/contracts';
import { openFileOf, openPage, toast, useQuery } from '@/platform';
import { Box, Card, Meta, Page, PrimaryButton, QueryView, QuietButton, TextLink } from '@/ui';
import { ConsentCard } from './consent-card';
import { NameCard } from './name-card';
import { PhotoCard } from './photo-card';
import { PledgeList } from './pledge-list';

/** One's own card, the first thing a member sees; kept on the device, so that it can be shown without a network. */
export function CardScreen() {
  const query = useQuery(readMyCard, {}, { isKept: true });
  const canShow = query.status === 'ready' && query.value.consent.isGiven;
  const print = async () => {
    const answer = await openFileOf(printCardSheet, {}, '党员名片.pdf');
    if (!answer.ok) toast('没有下载成功，请稍后再试');
  };
  return (
    <Page title="党员名片" tab="card" width="wide" actions={canShow ? <PrimaryButton onPress={() => openPage('card-public-show')}>出示名片</PrimaryButton> : undefined}>
      <QueryView query={query}>
        {(card) => (
          <Box className="lp-card-columns">
            <NameCard card={card} address={card.consent.isGiven ? card.address : null} />
            <Box className="lp-namecard-after">
              <Card title="我承诺" aside={<TextLink onPress={() => openPage('commitment-edit')}>{card.pledges.length ? '看或修改' : '写承诺'}</TextLink>}>
                {card.pledges.length ? <PledgeList unit={card.unit} pledges={card.pledges} /> : <Meta>支部确认后，承诺显示在这里。</Meta>}
                {card.openState ? <Meta>另有一版{card.openState}</Meta> : null}
              </Card>
              <ConsentCard consent={card.consent} onChanged={query.reload} />
              <PhotoCard hasPhoto={card.photo !== null} onChanged={query.reload} />
              <QuietButton icon="print" onPress={() => void print()}>
                下载桌牌（PDF）
              </QuietButton>
            </Box>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}
