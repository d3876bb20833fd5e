import { listCommitmentReviews, readCommitment } from '@liangpai/shared/contracts';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Meta, Page, QueryView, Row } from '@/ui';
import { PledgeTextList } from './pledge-text-list';
import { ReviewForm } from './review-form';

/** What the branch has to confirm: the list, or one pledge with `?id=`. */
export function ReviewScreen() {
  const { id } = usePageQuery();
  return (
    <Page title="确认承诺" backTo="inbox" width="wide">
      {id ? <OneReview id={id} /> : <ReviewList />}
    </Page>
  );
}

function ReviewList() {
  const query = useQuery(listCommitmentReviews, {});
  return (
    <QueryView query={query} isEmpty={(value) => value.commitments.length === 0} empty={{ title: '没有待确认的承诺', hint: '党员提交后会出现在这里和待办里。' }}>
      {(value) => (
        <Card title={`待确认 ${value.total} 份`}>
          {value.commitments.map((each) => (
            <Row key={each.id} isDivided onPress={() => openPage('commitment-review', { id: each.id })} aside={<Meta>第 {each.number} 版</Meta>}>
              {each.person.name}
              <Meta>{each.branch.name}</Meta>
            </Row>
          ))}
        </Card>
      )}
    </QueryView>
  );
}

function OneReview({ id }: { id: string }) {
  const query = useQuery(readCommitment, { id });
  return (
    <QueryView query={query}>
      {({ commitment, shown }) => (
        <Box>
          <Card title={commitment.person.name} aside={<Meta>{commitment.stateLabel}</Meta>}>
            <Meta>{commitment.branch.name}，第 {commitment.number} 版</Meta>
            <PledgeTextList pledges={commitment.pledges} />
            {commitment.hints.map((hint) => (
              <Meta key={hint}>{hint}</Meta>
            ))}
          </Card>
          {shown ? (
            <Card title="正在公开的一版">
              <PledgeTextList pledges={shown} />
            </Card>
          ) : null}
          {commitment.steps.some((step) => step.action === 'confirm') ? <ReviewForm commitment={commitment} onChanged={query.reload} /> : null}
        </Box>
      )}
    </QueryView>
  );
}
