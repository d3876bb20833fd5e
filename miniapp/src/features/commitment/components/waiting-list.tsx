import { confirmCommitments, listCommitmentReviews } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery, useSubmit } from '@/platform';
import { Box, Card, ConfirmSheet, Note, Pager, PrimaryButton, ProblemNote, QueryView } from '@/ui';
import { WaitingEntry } from './waiting-entry';
import '../commitment.scss';

const allThree = { isSpecific: true, isActionable: true, isAssessable: true } as const;

interface Result {
  readonly id: string;
  readonly name: string;
  readonly isDone: boolean;
  readonly why: string;
}

/** The pledges that wait for the branch: each is read and ticked, those that are ticked are confirmed together (SL-31-3). */
export function WaitingList() {
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);
  const query = useQuery(listCommitmentReviews, { page, pageSize: 10 });
  const { submit, isSending, problem, isOffline } = useSubmit(confirmCommitments);
  const rows = query.status === 'ready' ? query.value.commitments : [];
  const picked = rows.filter((row) => chosen.includes(row.id));

  const send = async () => {
    const outcome = await submit({ items: picked.map(({ id, version }) => ({ id, version, review: allThree })) });
    setIsAsking(false);
    if (outcome.kind !== 'done') return;
    setResults(outcome.value.results.map(({ id, isDone, title, detail }) => ({ id, isDone, name: picked.find((row) => row.id === id)?.person.name ?? '', why: `${title}。${detail}` })));
    setChosen([]);
    setPage(1);
    query.reload();
  };
  const turn = (next: number) => {
    setChosen([]);
    setPage(next);
  };
  return (
    <Box className="lp-commitment-stack">
      <BatchResults results={results} />
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '没有待确认的承诺', hint: '党员提交后会出现在这里和待办里。', icon: 'check' }}>
        {(value) => (
          <Box className="lp-commitment-stack">
            <Card title={`待确认 ${value.total} 份`}>
              {value.commitments.map((each) => (
                <WaitingEntry key={each.id} commitment={each} isChosen={chosen.includes(each.id)} onChoose={(isOn) => setChosen(isOn ? [...chosen, each.id] : chosen.filter((id) => id !== each.id))} />
              ))}
            </Card>
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="份" onChange={turn} />
            <ProblemNote problem={problem} />
            {isOffline ? <Note tone="amber">没有网络，没有确认。勾选还在，连上网再试。</Note> : null}
            <PrimaryButton isDisabled={picked.length === 0} isBusy={isSending} onPress={() => setIsAsking(true)}>
              {picked.length === 0 ? '先读全文，再勾选' : `确认选中的 ${picked.length} 份`}
            </PrimaryButton>
          </Box>
        )}
      </QueryView>
      <ConfirmSheet
        isOpen={isAsking} title={`确认 ${picked.length} 份承诺`} consequence={`${picked.map((row) => row.person.name).join('、')}的承诺随即公开，原来公开的一版转为历史。`} confirmLabel="确认公开"
        isBusy={isSending} onConfirm={() => void send()} onCancel={() => setIsAsking(false)}
      />
    </Box>
  );
}

function BatchResults({ results }: { results: readonly Result[] }) {
  if (results.length === 0) return null;
  const failed = results.filter((result) => !result.isDone).length;
  return (
    <Note tone={failed > 0 ? 'amber' : 'green'} title={`确认了 ${results.length - failed} 份${failed > 0 ? `，${failed} 份没有办成` : ''}`}>
      {results.map((result) => (
        <Box key={result.id}>{result.isDone ? `${result.name}：已公开` : `${result.name}：${result.why}`}</Box>
      ))}
    </Note>
  );
}
