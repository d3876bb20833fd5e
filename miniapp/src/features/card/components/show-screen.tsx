import { displayCode } from '@liangpai/shared/kernel';
import { readMyCard } from '@liangpai/shared/contracts';
import { useQuery } from '@/platform';
import { Box, Heading, Meta, Note, Page, QrCode, QueryView } from '@/ui';
import '../card.scss';

const shownSize = 260;

/** The card held out to somebody: a large code on white. */
export function ShowScreen() {
  const query = useQuery(readMyCard, {}, { isKept: true });
  return (
    <Page title="出示名片" backTo="card">
      <QueryView query={query}>
        {(card) =>
          card.consent.isGiven ? (
            <Box className="lp-show">
              <Heading level={1}>{card.name}</Heading>
              <Box>{card.post}</Box>
              <Meta>{card.branch}</Meta>
              <QrCode text={card.address} label="名片二维码" size={shownSize} />
              <Box>{displayCode(card.code)}</Box>
              <Meta>扫一扫，看承诺、评服务</Meta>
            </Box>
          ) : (
            <Note tone="amber" title="名片还没有公开">回到名片页，看过说明并同意公开后，再出示二维码。</Note>
          )
        }
      </QueryView>
    </Page>
  );
}
