import { readMyErasureRequest, requestErasure, type ErasureRequestRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Facts, Meta, ProblemNote, QueryView, QuietButton, TextArea } from '@/ui';

const states = { open: { tone: 'amber', word: '办理中' }, accepted: { tone: 'green', word: '已同意' }, declined: { tone: 'red', word: '未同意' } } as const;

/** The right to erasure: ask, and see the answer. */
export function ErasureCard() {
  const query = useQuery(readMyErasureRequest, {});
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { submit, isSending, problem, isOffline } = useSubmit(requestErasure);
  const send = async () => {
    const result = await submit({ reason });
    if (result.kind !== 'done') return;
    setAsking(false);
    toast('申请已提交');
    query.reload();
  };
  return (
    <Card title="申请删除">
      <QueryView query={query} lines={2}>
        {({ request }) => (
          <>
            {request ? <Request request={request} /> : <Meta>可以申请删除登录方式和微信绑定。组织关系、已形成的评议和授牌记录按档案规定保存。</Meta>}
            {request?.state === 'open' ? null : (
              <Box className="lp-after">
                <QuietButton onPress={() => setAsking(true)}>{request ? '再次申请' : '申请删除个人信息'}</QuietButton>
              </Box>
            )}
          </>
        )}
      </QueryView>
      <ConfirmSheet
        isOpen={isAsking}
        title="申请删除个人信息"
        consequence="申请由党群部答复。同意后，您的登录方式和微信绑定会删除，不能再登录；这一步不能恢复。"
        confirmLabel="提交申请"
        isDestructive
        isBusy={isSending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <TextArea label="理由" isOptional value={reason} onChange={setReason} maxLength={300} error={problem?.fields?.reason} />
        <ProblemNote problem={problem} />
        {isOffline ? <Meta>现在没有网络，请联网后再试。</Meta> : null}
      </ConfirmSheet>
    </Card>
  );
}

function Request({ request }: { request: ErasureRequestRow }) {
  const { tone, word } = states[request.state];
  return (
    <Facts
      items={[
        { name: '状态', value: <Chip tone={tone}>{word}</Chip> },
        { name: '提交时间', value: formatInstant(request.requestedAt) },
        ...(request.reason ? [{ name: '理由', value: request.reason }] : []),
        ...(request.answer ? [{ name: '答复', value: request.answer }] : []),
      ]}
    />
  );
}
