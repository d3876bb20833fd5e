import { answerConsequence, decideConsequence, readConsequence, reportRectification, type ConsequenceView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, DateField, Facts, GhostButton, Meta, Page, PrimaryButton, ProblemNote, QueryView, TextArea, TextLink } from '@/ui';
import { periodInWords, stateTones } from '../words';

/** One proposal: decided with a reason, and what its rectification brought. */
export function DecideScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readConsequence, id ? { id } : null);
  if (query.status === 'ready') return <Consequence key={query.value.version} consequence={query.value} onChanged={() => query.reload()} />;
  return (
    <Page title="建议与决定">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}

function Consequence({ consequence, onChanged }: { consequence: ConsequenceView; onChanged: () => void }) {
  const deciding = useSubmit(decideConsequence);
  const reporting = useSubmit(reportRectification);
  const answering = useSubmit(answerConsequence);
  const [statement, setStatement] = useState('');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const isRectification = consequence.kind === 'rectification';
  const needsReason = consequence.isAdverse && words.trim() === '';
  const decide = async (isConfirmed: boolean) => {
    const result = await deciding.submit({ id: consequence.id, isConfirmed, reason: words, dueOn: isConfirmed && isRectification && dueOn ? dueOn : null, version: consequence.version });
    if (result.kind !== 'done') return;
    toast('已记录');
    onChanged();
  };
  const report = async () => {
    const result = await reporting.submit({ id: consequence.id, outcome: words, version: consequence.version });
    if (result.kind !== 'done') return;
    toast('已登记');
    onChanged();
  };
  const answer = async () => {
    const result = await answering.submit({ id: consequence.id, statement, version: consequence.version });
    if (result.kind !== 'done') return;
    toast(statement.trim() === '' ? '已知晓' : '已说明');
    onChanged();
  };
  const actions = consequence.canDecide ? (
    <>
      <GhostButton isDisabled={words.trim() === ''} isBusy={deciding.isSending} onPress={() => void decide(false)}>
        不采纳
      </GhostButton>
      <PrimaryButton isDisabled={needsReason || (isRectification && dueOn === '')} isBusy={deciding.isSending} onPress={() => void decide(true)}>
        同意
      </PrimaryButton>
    </>
  ) : consequence.canReport ? (
    <PrimaryButton isDisabled={words.trim() === ''} isBusy={reporting.isSending} onPress={() => void report()}>
      登记整改结果
    </PrimaryButton>
  ) : consequence.canState || consequence.canAcknowledge ? (
    <PrimaryButton isBusy={answering.isSending} onPress={() => void answer()}>
      {statement.trim() === '' ? '知道了' : '提交说明'}
    </PrimaryButton>
  ) : undefined;
  const period = periodInWords(consequence.fromOn, consequence.toOn);
  return (
    <Page title="建议与决定" actions={actions}>
      <Card tone={consequence.isAdverse ? 'amber' : 'gold'} title={consequence.label} aside={<Chip tone={stateTones[consequence.state]}>{consequence.stateLabel}</Chip>}>
        <Meta>
          {[consequence.organisation, consequence.clause, `${consequence.openedOn} 提出`].filter(Boolean).join(' · ')}
        </Meta>
        <TextLink onPress={() => openPage('item-rating', { id: consequence.itemId })}>{consequence.item}</TextLink>
      </Card>
      {consequence.effects.length > 0 ? (
        <Card title="同意以后">
          {consequence.effects.map((effect) => (
            <Box key={effect}>· {effect}</Box>
          ))}
        </Card>
      ) : null}
      {consequence.statement ? (
        <Card title="当事方的说明">
          <Box>{consequence.statement.text}</Box>
          <Meta>
            {consequence.statement.by}，{consequence.statement.on}
          </Meta>
        </Card>
      ) : null}
      {consequence.decidedOn ? (
        <Card title="决定">
          <Facts
            items={[
              { name: '决定人', value: `${consequence.decidedBy}，${consequence.decidedOn}` }, { name: '理由', value: consequence.reason || '—' }, ...(period ? [{ name: '有效期', value: period }] : []),
              ...(consequence.dueOn ? [{ name: '整改期限', value: consequence.dueOn }, { name: '整改结果', value: consequence.outcome || '还没有登记' }] : []),
            ]}
          />
        </Card>
      ) : null}
      {consequence.canDecide ? (
        <Card title="作出决定">
          {isRectification ? <DateField label="整改期限" value={dueOn} onChange={setDueOn} /> : null}
          <TextArea label="理由" value={words} onChange={setWords} maxLength={1000} lines={3} isOptional={!consequence.isAdverse} hint={consequence.isAdverse ? '同意和不采纳都要写明理由，当事单位看得到。' : '不采纳时要写明理由。'} />
        </Card>
      ) : null}
      {consequence.canState && !consequence.canDecide && !consequence.canReport ? (
        <Card title="有情况要说明吗">
          <TextArea label="说明" value={statement} onChange={setStatement} maxLength={1000} lines={3} isOptional hint="可以不写；写了以后不能改，作出决定的同志看得到。" />
        </Card>
      ) : null}
      {consequence.canReport ? (
        <Card title="整改结果">
          <TextArea label="做了什么，结果怎么样" value={words} onChange={setWords} maxLength={2000} lines={4} />
        </Card>
      ) : null}
      <ProblemNote problem={deciding.problem ?? reporting.problem ?? answering.problem} />
    </Page>
  );
}
