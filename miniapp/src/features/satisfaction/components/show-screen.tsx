import { readItemSatisfaction, type SatisfactionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Columns, DataTable, Explanation, Facts, Figure, GhostButton, Meta, Note, Page, QueryView } from '@/ui';
import '../satisfaction.scss';
import { ExtendSheet } from './extend-sheet';
import { PrintSheet } from './print-sheet';
import { RepresentativesSheet } from './representatives-sheet';

type Open = 'representatives' | 'slips' | 'extend' | null;

/** Where the measurement of an item stands, and what came of it. */
export function ShowScreen() {
  const { item } = usePageQuery();
  const query = useQuery(readItemSatisfaction, item ? { id: item } : null);
  return (
    <Page title="满意度测评" width="wide">
      <QueryView query={query} isEmpty={({ surveys }) => surveys.length === 0} empty={{ title: '还没有测评', hint: '工程申请结项、承诺提交考核表以后，自动开始测评。' }}>
        {({ surveys }) => (
          <>
            {surveys.map((survey) => (
              <Survey key={survey.id} survey={survey} onChanged={() => query.reload()} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Survey({ survey, onChanged }: { survey: SatisfactionView; onChanged: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const close = (isChanged: boolean) => {
    setOpen(null);
    if (isChanged) onChanged();
  };
  if (survey.result) return <Result title={survey.title} result={survey.result} />;
  return (
    <>
      <Card title={survey.title} aside={<Chip tone="amber">{survey.closesOn} 截止</Chip>}>
        <Facts
          items={[
            { name: '党员', value: `${survey.members} 人` }, { name: '职工代表', value: survey.representatives > 0 ? `${survey.representatives} 人` : '还没有选' }, { name: '客户测评票', value: survey.slips > 0 ? `${survey.slips} 张` : '还没有印' },
            { name: '已收回', value: survey.ballots === null ? '不足 5 票' : `${survey.ballots} 票以上` },
          ]}
        />
        <Box className="sat-buttons">
          {survey.isMine ? <GhostButton onPress={() => openPage('satisfaction-rate', { id: survey.id })}>我来打分</GhostButton> : null}
          {survey.canAddress ? <GhostButton onPress={() => setOpen('representatives')}>选职工代表</GhostButton> : null}
          {survey.canManage ? <GhostButton onPress={() => setOpen('slips')}>印客户测评票</GhostButton> : null}
          {survey.canManage ? <GhostButton onPress={() => setOpen('extend')}>改截止日期</GhostButton> : null}
        </Box>
      </Card>
      <Note title="谁来评">申报党组织的全体党员、选定的职工代表和有关客户，每人一票，不加权。干部按党员或职工代表参加。</Note>
      {open === 'representatives' ? <RepresentativesSheet survey={survey} onClose={close} /> : null}
      {open === 'slips' ? <PrintSheet survey={survey} onClose={close} /> : null}
      {open === 'extend' ? <ExtendSheet survey={survey} onClose={close} /> : null}
    </>
  );
}

function Result({ title, result }: { title: string; result: NonNullable<SatisfactionView['result']> }) {
  return (
    <>
      <Card title={title} aside={<Chip tone="green">{result.closedOn} 结束</Chip>}>
        <Columns>
          <Figure value={result.mean ?? '不显示'} unit={result.mean === null ? '' : '分'} note={result.mean === null ? '不足 5 票，平均分不显示' : '全部测评票的平均分'} />
          <Figure value={result.turnout === null ? '—' : `${result.turnout}%`} note={`收回 ${result.ballots} 票`} />
        </Columns>
        <DataTable
          label="各类人员"
          columns={[
            { title: '类别', render: (row) => row.label, isPrimary: true }, { title: '发出', render: (row) => String(row.addressed), align: 'end' }, { title: '收回', render: (row) => String(row.ballots), align: 'end' },
            { title: '平均分', render: (row) => row.mean ?? '不显示', align: 'end' },
          ]}
          rows={[...result.groups]}
          keyOf={(row) => row.group}
        />
        <Meta>少于 5 票，或者能推算出少数人打分的，不显示平均分。</Meta>
      </Card>
      {result.explanation ? <Explanation model={result.explanation} isFolded /> : null}
    </>
  );
}
