import { castSatisfaction, readSatisfactionRating } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { usePageQuery, useQuery, useSubmit } from '@/platform';
import { Card, EmptyState, Meta, Page, PrimaryButton, ProblemNote, QueryView } from '@/ui';
import { pointsOf } from './points-input';
import { Questionnaire } from './questionnaire';

/** A member or an employee representative rates an item, once. The ballot is never kept on the device. */
export function RateScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readSatisfactionRating, id ? { id } : null);
  const { submit, isSending, problem, isOffline } = useSubmit(castSatisfaction);
  const [typed, setTyped] = useState('');
  const [isDone, setIsDone] = useState(false);
  const value = query.status === 'ready' ? query.value : null;
  const points = value ? pointsOf(typed, value.maximum) : null;
  const isRated = isDone || value?.isRated === true;
  const send = async () => {
    if (!id || points === null) return;
    const result = await submit({ id, points });
    if (result.kind === 'done' || (result.kind === 'refused' && result.problem.code === 'SATISFACTION.ALREADY_RATED')) setIsDone(true);
  };
  const actions = value && !isRated ? (
    <PrimaryButton isBusy={isSending} isDisabled={points === null} onPress={() => void send()}>
      {points === null ? '请先打分' : `提交 ${points} 分（只能评一次）`}
    </PrimaryButton>
  ) : undefined;
  return (
    <Page title="满意度测评" actions={actions}>
      <QueryView query={query}>
        {(rating) =>
          isRated ? (
            <Card tone="green">
              <EmptyState icon="check" title="已收到您的评价" hint="谢谢。每人评一次，您的评价已经计入。" />
            </Card>
          ) : (
            <>
              <Questionnaire {...rating} points={typed} onChange={setTyped} />
              {isOffline ? <Meta>现在没有网络。请联网后再提交，评价不保存在手机上。</Meta> : null}
              <ProblemNote problem={problem} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
