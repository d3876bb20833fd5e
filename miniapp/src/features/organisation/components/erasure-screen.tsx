import { answerErasureRequest, listErasureRequests, type ErasureRequestRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, ButtonRow, Card, Chip, ConfirmSheet, Meta, Page, ProblemNote, QueryView, QuietButton, TextArea } from '@/ui';
import { OfflineNote } from './offline-note';
import '../organisation.scss';

const states = { open: { tone: 'amber', word: '待答复' }, accepted: { tone: 'green', word: '已同意' }, declined: { tone: 'red', word: '未同意' } } as const;

interface Answering {
  readonly request: ErasureRequestRow;
  readonly isAccepted: boolean;
}

/** Requests for erasure, and the answers to them. */
export function ErasureScreen() {
  const query = useQuery(listErasureRequests, {});
  const [answering, setAnswering] = useState<Answering>();
  const finish = () => {
    setAnswering(undefined);
    toast('已答复');
    query.reload();
  };
  return (
    <Page title="个人信息删除申请" backTo="me">
      <QueryView query={query} isEmpty={({ requests }) => requests.length === 0} empty={{ title: '没有删除申请', hint: '有人在“我的 → 个人信息”里申请后，会列在这里。', icon: 'lock' }}>
        {({ requests }) => (
          <Box className="lp-org-stack">
            {requests.map((request) => (
              <Card key={request.id} title={request.person.name} aside={<Chip tone={states[request.state].tone}>{states[request.state].word}</Chip>}>
                <Meta>{`工号 ${request.person.employeeNo} · ${formatInstant(request.requestedAt)} 提交`}</Meta>
                <Box>{request.reason || '没有写理由。'}</Box>
                {request.answer ? <Meta>{`答复：${request.answer}`}</Meta> : null}
                {request.state === 'open' ? (
                  <ButtonRow>
                    <QuietButton label={`不同意${request.person.name}的申请`} onPress={() => setAnswering({ request, isAccepted: false })}>不同意</QuietButton>
                    <QuietButton label={`同意删除${request.person.name}的信息`} onPress={() => setAnswering({ request, isAccepted: true })}>同意删除</QuietButton>
                  </ButtonRow>
                ) : null}
              </Card>
            ))}
          </Box>
        )}
      </QueryView>
      {answering ? <AnswerSheet key={answering.request.id} answering={answering} onClose={() => setAnswering(undefined)} onAnswered={finish} /> : null}
    </Page>
  );
}

function AnswerSheet({ answering: { request, isAccepted }, onClose, onAnswered }: { answering: Answering; onClose: () => void; onAnswered: () => void }) {
  const [answer, setAnswer] = useState('');
  const { submit, isSending, problem, isOffline } = useSubmit(answerErasureRequest);
  const send = async () => {
    const result = await submit({ id: request.id, isAccepted, answer });
    if (result.kind === 'done') onAnswered();
  };
  return (
    <ConfirmSheet
      isOpen
      title={isAccepted ? `同意删除${request.person.name}的信息` : `不同意${request.person.name}的申请`}
      consequence={isAccepted ? '登录方式和微信绑定马上删除，本人不能再登录，不能恢复。组织关系和已形成的记录按档案规定保存。' : '本人会在“个人信息”里看到您写的答复。'}
      confirmLabel={isAccepted ? '同意删除' : '提交答复'}
      isDestructive={isAccepted}
      isBusy={isSending}
      isConfirmDisabled={answer.trim() === ''}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <TextArea label="答复" value={answer} onChange={setAnswer} maxLength={300} error={problem?.fields?.answer} />
      <ProblemNote problem={problem} />
      <OfflineNote isOffline={isOffline} />
    </ConfirmSheet>
  );
}
