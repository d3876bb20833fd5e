import { downloadYearExtract, listCandidates, YEAR_EXTRACT_LABELS, yearExtracts, type ResponseOf } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { nowAsInstant, openFileOf, openPage, useCan, useQuery, type Problem } from '@/platform';
import { Box, ButtonRow, Card, Chip, DataTable, GhostButton, Meta, Page, ProblemNote, QueryView, Row, SelectField } from '@/ui';
import '../item-rating.scss';
import { NominateSheet } from './nominate-sheet';

type Candidates = ResponseOf<typeof listCandidates>;
const firstYear = 2022;

/** The year's results for those who decide on awards, and what other assessments take from them. */
export function CandidatesScreen() {
  const thisYear = Number(nowAsInstant().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [isNominating, setIsNominating] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = useQuery(listCandidates, { year });
  const mayNominate = useCan('item.file');
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => thisYear - index);
  const download = async (of: (typeof yearExtracts)[number]) => {
    const result = await openFileOf(downloadYearExtract, { year, of }, `${year}年${YEAR_EXTRACT_LABELS[of]}.xlsx`);
    setProblem(!result.ok && 'problem' in result ? result.problem : null);
  };
  return (
    <Page title="评优参考" width="wide">
      <Card>
        <SelectField label="年度" value={String(year)} options={years.map((one) => ({ value: String(one), label: `${one} 年` }))} onChange={(value) => setYear(Number(value))} />
        <Meta>三张 Excel 供党建工作责任制考核、五星级党支部评定、党内推优和书记述职评议使用。</Meta>
        <ButtonRow>
          {yearExtracts.map((of) => (
            <GhostButton key={of} icon="save" onPress={() => void download(of)}>
              {YEAR_EXTRACT_LABELS[of]}
            </GhostButton>
          ))}
        </ButtonRow>
        <ProblemNote problem={problem} />
      </Card>
      <QueryView query={query}>{(value) => <Lists value={value} onNominate={mayNominate ? () => setIsNominating(true) : null} />}</QueryView>
      {isNominating && query.status === 'ready' ? (
        <NominateSheet
          year={year}
          holders={query.value.people}
          onClose={(isChanged) => {
            setIsNominating(false);
            if (isChanged) query.reload();
          }}
        />
      ) : null}
    </Page>
  );
}

function Lists({ value, onNominate }: { value: Candidates; onNominate: (() => void) | null }) {
  return (
    <>
      <Card title="载体结果">
        {value.candidates.length === 0 ? (
          <Meta>这一年还没有评定的载体。</Meta>
        ) : (
          <DataTable
            label="载体结果"
            columns={[
              { title: '名称', render: (row) => row.name, isPrimary: true }, { title: '载体', render: (row) => CARRIER_LABELS[row.carrier] }, { title: '党组织', render: (row) => row.organisation }, { title: '负责人', render: (row) => row.leader },
              { title: '评定', render: (row) => row.outcome ?? '—' }, { title: '满意度', render: (row) => row.satisfaction ?? '—', align: 'end' },
              { title: '评优', render: (row) => (row.barredBy.length > 0 ? <Chip tone="red">不得参评</Chip> : row.isOutstanding ? <Chip tone="gold">成绩突出</Chip> : '没有限制') },
            ]}
            rows={[...value.candidates]}
            keyOf={(row) => row.itemId}
            onOpen={(row) => openPage('item-rating', { id: row.itemId })}
            openLabel={(row) => `看${row.name}的评定`}
          />
        )}
      </Card>
      {value.open.length > 0 ? (
        <Card title={`还没有评定（${value.open.length}）`}>
          {value.open.map((one) => (
            <Row key={one.itemId} isDivided label={`评价${one.name}`} onPress={() => openPage('item-rating', { id: one.itemId })} aside={<Chip>{one.stateLabel}</Chip>}>
              <Box>{one.name}</Box>
              <Meta>
                {CARRIER_LABELS[one.carrier]} · {one.organisation}
              </Meta>
            </Row>
          ))}
        </Card>
      ) : null}
      {value.barredOrganisations.length > 0 ? (
        <Card tone="amber" title="取消参评资格的党组织">
          {value.barredOrganisations.map((one) => (
            <Row key={`${one.id}${one.from}`} isDivided aside={one.clause}>
              <Box>{one.name}</Box>
              <Meta>
                {one.from} {one.to ? `至 ${one.to}` : '起'}，不得参评先进基层党组织
              </Meta>
            </Row>
          ))}
        </Card>
      ) : null}
      <Card title="成功创建先锋岗的党员" aside={onNominate ? <GhostButton isSmall onPress={onNominate}>推荐人选</GhostButton> : undefined}>
        {value.people.length === 0 ? <Meta>这一年还没有。</Meta> : null}
        {value.people.map((one) => (
          <Row key={`${one.id}${one.post}`} isDivided aside={<Chip tone="gold">优先推荐</Chip>}>
            <Box>{one.name}</Box>
            <Meta>
              {one.organisation} · {one.post}
            </Meta>
          </Row>
        ))}
      </Card>
      {value.nominations.length > 0 ? (
        <Card title="“两优一先”推荐">
          {value.nominations.map((one) => (
            <Row key={one.id} isDivided aside={one.hasPost ? <Chip tone="gold">先锋岗</Chip> : undefined}>
              <Box>{one.person}</Box>
              <Meta>{[one.organisation, `${one.by}推荐`, one.note].filter(Boolean).join(' · ')}</Meta>
            </Row>
          ))}
        </Card>
      ) : null}
    </>
  );
}
