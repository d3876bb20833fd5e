import { exportBoard, readBoard, type Board } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { openFileOf, openPage, toast, useQuery } from '@/platform';
import { Box, EmptyState, Page, QueryView, QuietButton } from '@/ui';
import '../board.scss';
import { AttentionCard } from './attention-card';
import { BoardTools, type Asked } from './board-tools';
import { CarrierMatrix } from './carrier-matrix';
import { CountCharts, DurationsCard } from './charts';
import { PlacesCard } from './places-card';

/** 载体看板: company, unit and personal view (SY-ZT-39, SY-ZT-43); every number opens its list. */
export function BoardScreen() {
  const [asked, setAsked] = useState<Asked>({});
  const query = useQuery(readBoard, asked, { isKept: true });
  // The switches stay while another scope or year is on its way.
  const [known, setKnown] = useState<Board | null>(null);
  const fresh = query.status === 'ready' ? query.value : null;
  useEffect(() => {
    if (fresh) setKnown(fresh);
  }, [fresh]);
  const save = async () => {
    const result = await openFileOf(exportBoard, asked, '载体看板.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const shown = fresh ?? known;
  return (
    <Page title="载体看板" width="wide" backTo="me">
      {shown ? <BoardTools board={shown} asked={asked} onAsk={setAsked} onExport={() => void save()} /> : null}
      <QueryView query={query} lines={8}>
        {(board) => (
          <Box className="bd-stack">
            {board.total === 0 ? <EmptyState icon="plaque" title={`${board.year}年还没有载体项目`} hint="换一个范围或年度再看；新的项目填报以后会在这里看到。" /> : <Figures board={board} />}
            <QuietButton onPress={() => openPage('board-published')}>看全公司亮出的牌</QuietButton>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function Figures({ board }: { board: Board }) {
  return (
    <>
      <AttentionCard board={board} />
      <CarrierMatrix board={board} />
      <PlacesCard board={board} />
      <Box className="bd-beside">
        <CountCharts board={board} />
        <DurationsCard durations={board.durations} />
      </Box>
    </>
  );
}
