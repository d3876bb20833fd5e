import { castSatisfactionSlip, readSatisfactionSlip } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { replacePage, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Card, EmptyState, Field, Page, PrimaryButton, ProblemNote, QueryView } from '@/ui';
import { pointsOf } from './points-input';
import { Questionnaire } from './questionnaire';

/** A customer's slip: whoever holds it rates once, without signing in. */
export function SlipScreen() {
  const { code } = usePageQuery();
  return code ? <OpenSlip code={code} /> : <TypeCode />;
}

function TypeCode() {
  const [code, setCode] = useState('');
  return (
    <Page title="客户测评票" isStandalone actions={<PrimaryButton isDisabled={code.trim().length < 10} onPress={() => replacePage('satisfaction-slip', { code })}>打开</PrimaryButton>}>
      <Card title="输入票号">
        <Field label="票上的十位票号" value={code} onChange={setCode} placeholder="如 K7M4A-Q6RDX" maxLength={16} autoComplete="off" />
      </Card>
    </Page>
  );
}

function OpenSlip({ code }: { code: string }) {
  const query = useQuery(readSatisfactionSlip, { code });
  const { submit, isSending, problem } = useSubmit(castSatisfactionSlip);
  const [typed, setTyped] = useState('');
  const [isDone, setIsDone] = useState(false);
  const value = query.status === 'ready' ? query.value : null;
  const points = value ? pointsOf(typed, value.maximum) : null;
  const send = async () => {
    if (points === null) return;
    const result = await submit({ code, points });
    if (result.kind === 'done') setIsDone(true);
  };
  if (isDone) {
    return (
      <Page title="客户测评票" isStandalone>
        <Card tone="green">
          <EmptyState icon="check" title="已收到您的评价" hint="这张票已经用完，不能再用。谢谢。" />
        </Card>
      </Page>
    );
  }
  const actions = value ? (
    <PrimaryButton isBusy={isSending} isDisabled={points === null} onPress={() => void send()}>
      {points === null ? '请先打分' : `提交 ${points} 分（一张票一次）`}
    </PrimaryButton>
  ) : undefined;
  return (
    <Page title="客户测评票" isStandalone actions={actions}>
      <QueryView query={query}>
        {(slip) => (
          <>
            <Questionnaire {...slip} points={typed} onChange={setTyped} />
            <ProblemNote problem={problem} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
