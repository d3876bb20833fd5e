import { castSlipBallot, readSlip } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { replacePage, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, EmptyState, Field, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Row } from '@/ui';
import { RatingForm, useAnswers } from './rating-form';

/** A paper slip: whoever holds it rates one member, once, without signing in. */
export function SlipScreen() {
  const { code } = usePageQuery();
  return code ? <OpenSlip code={code} /> : <TypeCode />;
}

function TypeCode() {
  const [code, setCode] = useState('');
  return (
    <Page title="测评票" isStandalone actions={<PrimaryButton isDisabled={code.trim().length < 10} onPress={() => replacePage('survey-slip', { code })}>打开</PrimaryButton>}>
      <Card title="输入票号">
        <Field label="票上的十位票号" value={code} onChange={setCode} placeholder="如 K7M4A-Q6RDX" maxLength={16} autoComplete="off" />
      </Card>
    </Page>
  );
}

function OpenSlip({ code }: { code: string }) {
  const query = useQuery(readSlip, { code });
  const { submit, isSending, problem } = useSubmit(castSlipBallot);
  const [chosen, setChosen] = useState<string | null>(null);
  const [find, setFind] = useState('');
  const [isDone, setIsDone] = useState(false);
  const value = query.status === 'ready' ? query.value : null;
  const answers = useAnswers(value?.questions.length ?? 3);
  const member = value?.subjects.find((subject) => subject.id === chosen);
  const send = async () => {
    if (!chosen) return;
    const result = await submit({ code, subjectId: chosen, answers: [...answers.stars], comment: answers.comment });
    if (result.kind === 'done') setIsDone(true);
  };
  if (isDone) {
    return (
      <Page title="测评票" isStandalone>
        <Card tone="green">
          <EmptyState icon="check" title="已收到您的评价" hint="这张票已经用完，不能再用。谢谢。" />
        </Card>
      </Page>
    );
  }
  const actions = member ? (
    <PrimaryButton isBusy={isSending} isDisabled={!answers.isComplete} onPress={() => void send()}>
      {answers.isComplete ? '提交（一张票一次）' : `请给 ${value?.questions.length ?? 3} 个问题都打星`}
    </PrimaryButton>
  ) : undefined;
  return (
    <Page title="测评票" isStandalone actions={actions}>
      <QueryView query={query}>
        {({ title, closesOn, subjects, questions }) =>
          member ? (
            <>
              <RatingForm member={member} questions={questions} answers={answers} aside={<QuietButton isSmall onPress={() => setChosen(null)}>换一位</QuietButton>} />
              <ProblemNote problem={problem} />
            </>
          ) : (
            <>
              <Card title={title}>
                <Meta>{closesOn} 截止。请选一位给您提供过服务的同志，一张票评一位。</Meta>
                {subjects.length > 8 ? <Field label="查找姓名" value={find} onChange={setFind} autoComplete="off" /> : null}
                {subjects
                  .filter((subject) => subject.name.includes(find.trim()))
                  .map((subject) => (
                    <Row key={subject.id} isDivided label={`评价${subject.name}`} onPress={() => setChosen(subject.id)}>
                      <Box>{subject.name}</Box>
                      <Meta>
                        {subject.post} · {subject.branch}
                      </Meta>
                    </Row>
                  ))}
              </Card>
              <Note tone="green" title="匿名">
                票上没有您的姓名，也不用登录。
              </Note>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
