import { readCaseHistory, type MonthSummaryView } from '@liangpai/shared/contracts';
import { formatInstant, openFile, toast, useQuery } from '@/platform';
import { Box, Card, Figure, Meta, TextLink, Words } from '@/ui';
import { monthInChinese } from '../months';
import '../month.scss';

const parts = [['activities', '参加支部活动情况'], ['performance', '个人工作表现'], ['management', '部门/车间/班组管理效果']] as const;

/** A handed-in summary to read: scores, the three parts, the way it went, and the printed form. */
export function MonthSheet({ summary }: { summary: MonthSummaryView }) {
  const print = async (kind: 'pdf' | 'docx') => {
    const isOpened = await openFile(`/api/months/summaries/${summary.id}/${kind}`, `${summary.person.name}${monthInChinese(summary.month)}工作业绩总结清单.${kind}`);
    if (!isOpened) toast('没有下载成功，请联网后再试');
  };
  return (
    <>
      <Card title={`${summary.person.name} · ${monthInChinese(summary.month)}`} aside={summary.stateLabel}>
        <Box className="lp-month-scores">
          <Box>
            <Box className="lp-month-score-label">自评</Box>
            <Figure value={summary.selfScore === null ? '—' : String(summary.selfScore)} unit="分" />
          </Box>
          <Box>
            <Box className="lp-month-score-label">支部评分</Box>
            <Figure value={summary.branchScore === null ? '—' : String(summary.branchScore)} unit="分" />
          </Box>
        </Box>
        {summary.explanation.map((sentence) => (
          <Meta key={sentence}>{sentence}</Meta>
        ))}
        {summary.opinion ? <Box className="lp-month-text">{`${summary.scoredBy ?? '支部'}：${summary.opinion}`}</Box> : null}
      </Card>
      <Card>
        {parts.map(([name, caption]) => (
          <Box key={name} className="lp-month-part">
            <Box className="lp-month-caption">{caption}</Box>
            <Box className="lp-month-text">{summary[name]}</Box>
          </Box>
        ))}
      </Card>
      <MonthHistory id={summary.id} />
      <Box className="lp-month-links">
        <TextLink onPress={() => void print('pdf')}>打印清单（PDF）</TextLink>
        <TextLink onPress={() => void print('docx')}>下载 Word</TextLink>
      </Box>
    </>
  );
}

/** Who did what when, with the opinion given. */
export function MonthHistory({ id }: { id: string }) {
  const history = useQuery(readCaseHistory, { subjectKind: 'month-summary', subjectId: id });
  if (history.status !== 'ready' || history.value.steps.length === 0) return null;
  return (
    <Card title="办理经过">
      <Box className="lp-month-steps">
        {history.value.steps.map((step) => (
          <Box key={`${step.at}${step.action}`}>
            <Words>{`${step.person}　${step.label}`}</Words>
            <Meta>{`${formatInstant(step.at)}${step.opinion ? `　${step.opinion}` : ''}`}</Meta>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
