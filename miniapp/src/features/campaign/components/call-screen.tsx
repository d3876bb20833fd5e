import { applyForCall, pickForCall, readCall, withdrawCall, type CallView } from '@liangpai/shared/contracts';
import { CAMPAIGN_TOPICS } from '@liangpai/shared/items';
import { useState } from 'react';
import { goBack, openPage, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Facts, Heading, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Row, Sheet, TextArea } from '@/ui';
import '../campaign.scss';

/** One open call: what is sought, who applied, who was picked. */
export function CallScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readCall, id ? { id } : null, { isKept: true });
  return <Page title="榜单"><QueryView query={query} lines={4}>{(call) => <Call call={call} onChanged={query.reload} />}</QueryView></Page>;
}

function Call({ call, onChanged }: { call: CallView; onChanged: () => void }) {
  const [isApplying, setApplying] = useState(false);
  const [picking, setPicking] = useState<CallView['applications'][number] | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useSubmit(withdrawCall);
  const takeDown = async () => {
    if ((await withdraw.submit({ id: call.id })).kind === 'done') goBack();
  };
  return (
    <Box className="cp-stack">
      <Card>
        <Heading>{call.name}</Heading>
        <Chip tone={call.state === 'open' ? 'green' : 'neutral'}>{call.stateLabel}</Chip>
        <Facts items={[
          { name: '张榜', value: `${call.organisation.name}　${call.postedBy}` }, { name: '截止', value: call.closesOn }, ...(call.topic ? [{ name: '重点任务', value: CAMPAIGN_TOPICS.find(({ clause }) => clause === call.topic)?.word ?? '' }] : []),
          { name: '揭榜', value: `${call.applicationCount} 人` },
        ]} />
        <Box className="cp-text">{call.description}</Box>
      </Card>
      {call.canApply ? <PrimaryButton onPress={() => setApplying(true)}>我来揭榜</PrimaryButton> : null}
      {call.hasApplied && call.state !== 'picked' ? <Meta>您已揭榜，等待党组织选定。</Meta> : null}
      {call.applications.length > 0 ? (
        <Card title="揭榜的同志">
          {call.applications.map((one, at) => (
            <Row key={one.id} isDivided={at > 0} aside={one.isPicked ? <Chip tone="green">已选定</Chip> : call.canPick ? <QuietButton isSmall label={`选定${one.person}`} onPress={() => setPicking(one)}>选定</QuietButton> : undefined}>
              <Box>{one.person}</Box>
              {one.grounds ? <Meta>{one.grounds}</Meta> : null}
            </Row>
          ))}
        </Card>
      ) : null}
      {call.decision ? <Card title="决定"><Box className="cp-text">{call.decision}</Box>{call.itemId ? <QuietButton onPress={() => openPage('item-show', { id: call.itemId ?? '' })}>看建立的项目</QuietButton> : null}</Card> : null}
      {call.canWithdraw ? <QuietButton onPress={() => setWithdrawing(true)}>撤榜</QuietButton> : null}
      <ProblemNote problem={withdraw.problem} />
      {isApplying ? <ApplySheet call={call} onClose={() => setApplying(false)} onDone={() => { setApplying(false); onChanged(); }} /> : null}
      {picking ? <PickSheet call={call} application={picking} onClose={() => setPicking(null)} onDone={() => { setPicking(null); onChanged(); }} /> : null}
      <ConfirmSheet isOpen={isWithdrawing} title="撤榜" consequence="撤下后不能恢复，揭榜的同志会看到已撤榜。" confirmLabel="撤榜" isDestructive isBusy={withdraw.isSending} onConfirm={() => void takeDown()} onCancel={() => setWithdrawing(false)} />
    </Box>
  );
}

function ApplySheet({ call, onClose, onDone }: { call: CallView; onClose: () => void; onDone: () => void }) {
  const [grounds, setGrounds] = useState('');
  const { submit, isSending, problem } = useSubmit(applyForCall);
  const send = async () => {
    if ((await submit({ id: call.id, grounds })).kind !== 'done') return;
    toast('已揭榜');
    onDone();
  };
  return (
    <Sheet isOpen title="揭榜" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={grounds.trim() === ''} onPress={() => void send()}>揭榜</PrimaryButton></>}>
      <Box className="cp-stack">
        <TextArea label="凭什么能做好" value={grounds} onChange={setGrounds} maxLength={1000} lines={4} hint="只有张榜的党组织看得到" />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

function PickSheet({ call, application, onClose, onDone }: { call: CallView; application: CallView['applications'][number]; onClose: () => void; onDone: () => void }) {
  const [decision, setDecision] = useState('');
  const { submit, isSending, problem } = useSubmit(pickForCall);
  const send = async () => {
    if ((await submit({ id: call.id, applicationId: application.id, decision, version: call.version })).kind === 'done') onDone();
  };
  return (
    <Sheet isOpen title={`选定${application.person}`} onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={decision.trim() === ''} onPress={() => void send()}>选定</PrimaryButton></>}>
      <Box className="cp-stack">
        <Meta>选定后建立项目草稿，由该同志担任负责人；其他揭榜的同志会看到结果。</Meta>
        <TextArea label="研究决定" value={decision} onChange={setDecision} maxLength={1000} lines={3} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
