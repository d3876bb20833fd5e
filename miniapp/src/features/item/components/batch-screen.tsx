import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { readItemBatch, type ItemBatch } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Note, Page, PrimaryButton, QueryView, TextLink, Words } from '@/ui';
import '../item.scss';
import { BatchEntry } from './batch-entry';
import { BatchSheet, type BatchResult } from './batch-sheet';

/** The items that wait for one step of the reader: several are chosen and decided on together, what is special about each stands beside it (SY-GC-08, SY-XF-04). */
export function ItemBatchScreen() {
  const { carrier = '', action = '' } = usePageQuery();
  const query = useQuery(readItemBatch, carrier && action ? { carrier: carrier as Carrier, action } : null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [results, setResults] = useState<readonly BatchResult[]>([]);
  const [isAsking, setAsking] = useState(false);
  const batch = query.status === 'ready' ? query.value : null;
  const free = batch?.items.filter((item) => item.obstacles.length === 0) ?? [];
  const picked = free.filter((item) => chosen.includes(item.id));
  const finish = (outcome: readonly BatchResult[]) => {
    setAsking(false);
    setResults(outcome);
    // What was refused stays chosen, so that it can be tried again once the reason is gone.
    setChosen(outcome.filter(({ problem }) => problem !== null).map(({ id }) => id));
    query.reload();
  };
  const name = CARRIER_LABELS[carrier as Carrier] ?? '';
  return (
    <Page title="一起办理" width="wide" backTo="inbox" actions={batch && free.length > 0 ? <PrimaryButton isDisabled={picked.length === 0} onPress={() => setAsking(true)}>{picked.length === 0 ? '先选要办的' : `${batch.label}（${picked.length}件）`}</PrimaryButton> : undefined}>
      <Results results={results} label={batch?.label ?? ''} />
      <QueryView query={query} isEmpty={(value) => value.items.length === 0} empty={{ title: '没有等您办的了', hint: '有新的会出现在待办里。', icon: 'check', action: { label: '回到待办', onPress: () => openPage('inbox') } }}>
        {(value) => (
          <Card title={`${name}${value.stateLabel} ${value.total} 件`}>
            <Box className="it-batch-tools">
              <Words className="lp-meta">{wordsOf(value, free.length)}</Words>
              {free.length > 0 ? <TextLink onPress={() => setChosen(picked.length === free.length ? [] : free.map((item) => item.id))}>{picked.length === free.length ? '全不选' : '全选'}</TextLink> : null}
            </Box>
            <Box role="list" label={`等您${value.label}的项目`}>
              {value.items.map((item) => (
                <BatchEntry key={item.id} item={item} isChosen={chosen.includes(item.id)} problem={results.find(({ id }) => id === item.id)?.problem ?? null} onChoose={(isOn) => setChosen((before) => (isOn ? [...before, item.id] : before.filter((id) => id !== item.id)))} />
              ))}
            </Box>
          </Card>
        )}
      </QueryView>
      {isAsking && batch ? <BatchSheet batch={batch} action={action} items={picked} onDone={finish} onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

function wordsOf({ items, total }: ItemBatch, free: number): string {
  const held = items.length - free;
  const shown = total > items.length ? `先列等得最久的 ${items.length} 件，办完再列后面的。` : '';
  return `${shown}${held > 0 ? `其中 ${held} 件要单独看，不能一起办。` : '先看每件的特别情况，再勾选。'}`;
}

/** What became of each: done and where it is now, or refused, why, and where to go. */
function Results({ results, label }: { results: readonly BatchResult[]; label: string }) {
  if (results.length === 0) return null;
  const failed = results.filter(({ problem }) => problem !== null);
  return (
    <Box live="polite">
      <Note tone={failed.length > 0 ? 'amber' : 'green'} title={`${label}：办好 ${results.length - failed.length} 件${failed.length > 0 ? `，没有办成 ${failed.length} 件` : ''}`}>
        {results.map(({ id, name, stateLabel, problem }) => (
          <Box key={id} className="it-result">
            {problem === null ? `${name}：已办，现在“${stateLabel ?? ''}”` : `${name}：没有办成。${problem}`}
            {problem === null ? null : <TextLink label={`看${name}`} onPress={() => openPage('item-show', { id })}>看项目</TextLink>}
          </Box>
        ))}
      </Note>
    </Box>
  );
}
