import { listSurveyComments, reviewSurveyComment } from '@liangpai/shared/contracts';
import { useQuery, useSubmit } from '@/platform';
import { Box, ButtonRow, Card, Chip, GhostButton, Meta, ProblemNote, QueryView, QuietButton } from '@/ui';

const stateWords = { pending: '待审', released: '已公开给本人', withheld: '不公开' } as const;

/** Party affairs reads every comment before the member does. */
export function CommentReview({ id }: { id: string }) {
  const query = useQuery(listSurveyComments, { id });
  const { submit, isSending, problem } = useSubmit(reviewSurveyComment);
  const review = async (commentId: string, version: number, isReleased: boolean) => {
    if ((await submit({ id: commentId, version, isReleased })).kind === 'done') query.reload();
  };
  return (
    <Card title="服务对象的话">
      <Meta>次序是打乱的，和评分已经分开。公开前请看有没有骂人的话，或能认出写的人的话。</Meta>
      <QueryView query={query} isEmpty={(value) => value.comments.length === 0} empty={{ title: '没有留言' }}>
        {({ comments }) =>
          comments.map((comment) => (
            <Box key={comment.id} className="sv-question">
              <Box>{comment.text}</Box>
              <Meta>
                写给{comment.subject}　{stateWords[comment.state]}
              </Meta>
              {comment.flagged.length > 0 ? <Chip tone="red">请留意：{comment.flagged.join('、')}</Chip> : null}
              <ButtonRow>
                {comment.state === 'withheld' ? null : (
                  <QuietButton isSmall isDisabled={isSending} label={`不公开：${comment.text}`} onPress={() => void review(comment.id, comment.version, false)}>
                    不公开
                  </QuietButton>
                )}
                {comment.state === 'released' ? null : (
                  <GhostButton isSmall isDisabled={isSending} label={`公开给本人：${comment.text}`} onPress={() => void review(comment.id, comment.version, true)}>
                    公开给本人
                  </GhostButton>
                )}
              </ButtonRow>
            </Box>
          ))
        }
      </QueryView>
      <ProblemNote problem={problem} />
    </Card>
  );
}
