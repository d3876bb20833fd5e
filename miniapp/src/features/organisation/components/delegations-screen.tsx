import { createDelegation, listDelegations, withdrawDelegation, type DelegationRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, DateField, Field, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Row, Sheet } from '@/ui';
import { PersonField, type ChosenPerson } from '@/ui/person-field';
import '../organisation.scss';

/** 委托代办: while one is away a deputy gives the opinions. */
export function DelegationsScreen() {
  const query = useQuery(listDelegations, {}, { isKept: true });
  const [isNaming, setNaming] = useState(false);
  const canDelegate = query.status === 'ready' && query.value.canDelegate;
  return (
    <Page title="委托代办" actions={canDelegate ? <PrimaryButton icon="plus" onPress={() => setNaming(true)}>委托他人</PrimaryButton> : undefined}>
      <Note>外出期间，由受托的党员代您审查、审批，办理经过写明“代办”。您自己填报的事项，受托人也要回避。授予职责、管理名册不能委托。</Note>
      <QueryView query={query} isEmpty={(value) => value.given.length + value.received.length === 0} empty={{ title: '没有委托', hint: canDelegate ? '出差、休假前，可以委托一位党员代办审批。' : '别人委托给您代办时，会列在这里。', icon: 'note' }} lines={3}>
        {({ given, received }) => (
          <>
            <Rows title="我委托的" rows={given} isMine onChanged={query.reload} />
            <Rows title="委托给我的" rows={received} isMine={false} onChanged={query.reload} />
          </>
        )}
      </QueryView>
      {isNaming ? <NameSheet onClose={() => setNaming(false)} onDone={() => { setNaming(false); query.reload(); }} /> : null}
    </Page>
  );
}

function Rows({ title, rows, isMine, onChanged }: { title: string; rows: readonly DelegationRow[]; isMine: boolean; onChanged: () => void }) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      {rows.map((row, at) => (
        <Row key={row.id} isDivided={at > 0} aside={isMine && !row.isWithdrawn ? <Withdraw row={row} onDone={onChanged} /> : undefined}>
          <Box>{isMine ? row.deputy : row.person}</Box>
          <Meta>{`${row.fromOn} 至 ${row.toOn}　${row.reason}`}</Meta>
          <Chip tone={row.isCurrent ? 'green' : 'neutral'}>{row.isWithdrawn ? '已收回' : row.isCurrent ? '代办中' : '不在期限内'}</Chip>
        </Row>
      ))}
    </Card>
  );
}

function Withdraw({ row, onDone }: { row: DelegationRow; onDone: () => void }) {
  const { submit, isSending, problem } = useSubmit(withdrawDelegation);
  const send = async () => {
    if ((await submit({ id: row.id })).kind === 'done') onDone();
  };
  return <><QuietButton isSmall isBusy={isSending} label={`收回对${row.deputy}的委托`} onPress={() => void send()}>收回</QuietButton><ProblemNote problem={problem} /></>;
}

function NameSheet({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const today = dayOfInstant(nowAsInstant());
  const [deputy, setDeputy] = useState<ChosenPerson | null>(null);
  const [words, setWords] = useState({ fromOn: today, toOn: '', reason: '' });
  const { submit, isSending, problem } = useSubmit(createDelegation);
  const send = async () => {
    if (!deputy || (await submit({ deputyId: deputy.id, ...words })).kind !== 'done') return;
    toast(`已委托${deputy.name}`);
    onDone();
  };
  return (
    <Sheet isOpen title="委托他人代办" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={!deputy || words.toOn === '' || words.reason.trim() === ''} onPress={() => void send()}>委托</PrimaryButton></>}>
      <PersonField label="委托给" value={deputy} onChange={setDeputy} />
      <DateField label="从" value={words.fromOn} onChange={(fromOn) => setWords({ ...words, fromOn })} />
      <DateField label="到" value={words.toOn} onChange={(toOn) => setWords({ ...words, toOn })} />
      <Field label="原因" value={words.reason} onChange={(reason) => setWords({ ...words, reason })} maxLength={200} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
