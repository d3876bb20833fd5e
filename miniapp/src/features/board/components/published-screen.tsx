import { readPublishedBoard, type ResponseOf } from '@liangpai/shared/contracts';
import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { itemKinds, PHASE_LABELS } from '@liangpai/shared/items';
import { useState } from 'react';
import { openPage, useIsWide, useQuery } from '@/platform';
import { Box, Card, Chip, DataTable, EmptyState, Meta, Page, Pager, Pressable, QueryView, QuietButton, Row, SvgChart, Words, type TableColumn } from '@/ui';
import '../board.scss';
import { YearField } from './board-tools';
import { wholeScale } from './charts';

type Published = ResponseOf<typeof readPublishedBoard>;
type Line = Published['carriers'][number];
type Shown = Published['plaques'][number];

const pageSize = 20;
const plaqueColumns: readonly TableColumn<Shown>[] = [
  { title: '名称', isPrimary: true, render: (row) => row.name },
  { title: '载体', render: (row) => CARRIER_LABELS[row.carrier] },
  { title: '党组织', render: (row) => row.organisation },
  { title: '阶段', render: (row) => <Chip tone={row.phase === 'running' ? 'green' : 'neutral'}>{PHASE_LABELS[row.phase]}</Chip> },
];

/** 晒指标、展成绩: what the company shows its own people (SY-ZT-44). */
export function PublishedScreen() {
  const [asked, setAsked] = useState<{ year?: number; carrier?: Carrier; page: number }>({ page: 1 });
  const query = useQuery(readPublishedBoard, { ...asked, pageSize }, { isKept: true });
  return (
    <Page title="载体亮牌" subtitle="目标和进展都在牌上，点开就能看" width="wide" backTo="me">
      <QueryView query={query} lines={6}>
        {(board) => (
          <Box className="bd-stack">
            <Box className="bd-tools">
              <YearField year={board.year} years={board.years} onChange={(year) => setAsked({ year, page: 1 })} />
            </Box>
            <Counts board={board} onCarrier={(carrier) => setAsked((before) => ({ ...before, carrier, page: 1 }))} />
            <Card title={asked.carrier ? `${CARRIER_LABELS[asked.carrier]}亮出的牌` : '亮出的牌'} aside={asked.carrier ? <QuietButton isSmall onPress={() => setAsked(({ carrier: _carrier, ...before }) => ({ ...before, page: 1 }))}>看全部</QuietButton> : undefined}>
              {board.total === 0 ? (
                <EmptyState icon="plaque" title="还没有亮出的牌" hint="审批和保密审查通过后，会在这里看到。" />
              ) : (
                <>
                  <DataTable label="亮出的牌" columns={plaqueColumns} rows={board.plaques} keyOf={(row) => row.code} onOpen={(row) => openPage('plaque-public', { code: row.code })} openLabel={(row) => `看${row.name}的目标和进展`} />
                  <Pager page={board.page} pageSize={pageSize} total={board.total} unit="块" onChange={(page) => setAsked((before) => ({ ...before, page }))} />
                </>
              )}
            </Card>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function Counts({ board, onCarrier }: { board: Published; onCarrier: (carrier: Carrier) => void }) {
  const isWide = useIsWide();
  return (
    <Box className="bd-beside">
      <Card title="全公司">{isWide ? <CountTable board={board} onCarrier={onCarrier} /> : board.carriers.map((line) => <CountRow key={line.carrier} line={line} onCarrier={onCarrier} />)}</Card>
      <Card title="实施中（项）">
        <SvgChart kind="bar" label="实施中的各类载体" max={wholeScale(board.carriers.map((line) => line.running))} points={board.carriers.map((line) => ({ label: itemKinds[line.carrier].word, value: line.running }))} />
      </Card>
    </Box>
  );
}

function CountTable({ board, onCarrier }: { board: Published; onCarrier: (carrier: Carrier) => void }) {
  const columns: readonly TableColumn<Line>[] = [
    { title: '载体', isPrimary: true, render: (line) => CARRIER_LABELS[line.carrier] },
    { title: PHASE_LABELS.running, align: 'end', render: (line) => line.running },
    { title: PHASE_LABELS['in-closing'], align: 'end', render: (line) => line.inClosing },
    { title: PHASE_LABELS.ended, align: 'end', render: (line) => line.ended },
    { title: '已亮牌', align: 'end', render: (line) => <ShownLink line={line} onCarrier={onCarrier} /> },
  ];
  return <DataTable label="全公司各类载体" columns={columns} rows={board.carriers} keyOf={(line) => line.carrier} />;
}

function CountRow({ line, onCarrier }: { line: Line; onCarrier: (carrier: Carrier) => void }) {
  return (
    <Row isDivided aside={<Box className="bd-shown"><Words>亮牌</Words><ShownLink line={line} onCarrier={onCarrier} /></Box>}>
      <Box>{CARRIER_LABELS[line.carrier]}</Box>
      <Meta>{`${PHASE_LABELS.running} ${line.running}，${PHASE_LABELS['in-closing']} ${line.inClosing}，${PHASE_LABELS.ended} ${line.ended}`}</Meta>
    </Row>
  );
}

function ShownLink({ line, onCarrier }: { line: Line; onCarrier: (carrier: Carrier) => void }) {
  if (line.shown === 0) return <Words className="bd-none">0</Words>;
  return (
    <Pressable className="bd-count" role="link" label={`${CARRIER_LABELS[line.carrier]}已亮牌 ${line.shown} 块，看清单`} onPress={() => onCarrier(line.carrier)}>
      {line.shown}
    </Pressable>
  );
}
