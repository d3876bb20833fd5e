import { readCommitment } from '@liangpai/shared/contracts';
import { usePageQuery, useQuery } from '@/platform';
import { Box, Card, Columns, Meta, Page, QueryView } from '@/ui';
import { HistoryCard } from './history-card';
import { PledgeTextList } from './pledge-text-list';
import { ReviewForm } from './review-form';
import { WaitingList } from './waiting-list';
import '../commitment.scss';

/** What the branch has to confirm: the list, or one pledge with `?id=`. */
export function ReviewScreen() {
  const { id } = usePageQuery();
  return (
    <Page title="确认承诺" backTo="inbox" width="wide">
      {id ? <OneReview id={id} /> : <WaitingList />}
    </Page>
  );
}

function OneReview({ id }: { id: string }) {
  const query = useQuery(readCommitment, { id });
  return (
    <QueryView query={query}>
      {({ commitment, shown }) => (
        <Box className="lp-commitment-stack">
          <Columns>
            <Card title={commitment.person.name} aside={<Meta>{commitment.stateLabel}</Meta>}>
              <Meta>{commitment.branch.name}，第 {commitment.number} 版</Meta>
              <PledgeTextList pledges={commitment.pledges} keyTasks={commitment.keyTasks} />
              {commitment.hints.map((hint) => (
                <Meta key={hint}>{hint}</Meta>
              ))}
            </Card>
            {shown ? (
              <Card title="正在公开的一版">
                <PledgeTextList pledges={shown} />
              </Card>
            ) : null}
          </Columns>
          {commitment.steps.some((step) => step.action === 'confirm') ? <ReviewForm commitment={commitment} onChanged={query.reload} /> : null}
          <HistoryCard history={commitment.history} />
        </Box>
      )}
    </QueryView>
  );
}
