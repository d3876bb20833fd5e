import { submitMonth, type MonthSummaryView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useSubmit } from '@/platform';
import { Box, Card, Field, Note, PrimaryButton, ProblemNote, TextArea, TextLink } from '@/ui';
import { dayInChinese, monthInChinese, pointsError, readPoints } from '../months';
import { useMonthDraft, type ServerCopy } from '../use-month-draft';
import '../month.scss';

const limit = 10_000;

const copyWords: Readonly<Record<ServerCopy, string>> = {
  none: '边写边存，离开不会丢。',
  saved: '已保存，换一台设备也能接着写。',
  waiting: '已存在本机，联网后再存一份。',
  elsewhere: '这份总结在另一台设备上改过。',
};

export interface MonthFormProps {
  month: string;
  dueOn: string;
  isOverdue: boolean;
  summary: MonthSummaryView | null;
  reload: () => void;
}

/** Three parts and a score (SL-F5); handed in at once, or as soon as there is a network again. */
export function MonthForm({ month, dueOn, isOverdue, summary, reload }: MonthFormProps) {
  const writing = useMonthDraft(month, summary, reload);
  const { value, change } = writing;
  const [isQueued, setIsQueued] = useState(false);
  const { submit, isSending, problem } = useSubmit(submitMonth, `${monthInChinese(month)}总结`);
  const selfScore = readPoints(value.selfScore);
  const missing = [value.activities.trim() ? '' : '参加支部活动情况', value.performance.trim() ? '' : '个人工作表现', selfScore === null ? '自评分' : ''].filter((name) => name !== '');

  const send = async () => {
    if (selfScore === null || missing.length > 0) return;
    const { activities, performance, management } = value;
    const result = await submit({ month, activities, performance, management, selfScore });
    if (result.kind === 'done') {
      writing.finish();
      toast('已提交支部');
      reload();
    }
    if (result.kind === 'queued') {
      writing.finish();
      setIsQueued(true);
    }
  };

  if (isQueued) return <Note tone="amber" title="现在没有网络，已替您排队">联网后自动提交，只提交一次。可以放心离开。</Note>;
  return (
    <>
      {summary?.returned ? <Note tone="amber" title={`${summary.returned.by}退回，请修改`}>{`${summary.returned.reason}（${formatInstant(summary.returned.at)}）`}</Note> : null}
      <Card title={`${monthInChinese(month)}总结`} aside={isOverdue ? `已过${dayInChinese(dueOn)}，请尽快` : `${dayInChinese(dueOn)}前提交`}>
        <Box className="lp-month-form">
          <TextArea label="参加支部活动情况" value={value.activities} onChange={(activities) => change({ activities })} maxLength={limit} lines={3} placeholder="参加了哪些活动，做了什么" error={problem?.fields?.activities} />
          <TextArea label="个人工作表现" value={value.performance} onChange={(performance) => change({ performance })} maxLength={limit} lines={4} placeholder="本月完成的工作，尽量写数字" error={problem?.fields?.performance} />
          <TextArea label="部门/车间/班组管理效果" value={value.management} onChange={(management) => change({ management })} maxLength={limit} lines={2} isOptional placeholder="没有管理职责的，可以不填，按“无”记" error={problem?.fields?.management} />
          <Field label="自评分" kind="decimal" value={value.selfScore} onChange={(typed) => change({ selfScore: typed })} maxLength={5} placeholder="0–100" hint="百分制，可以有一位小数。支部评分为正式成绩。" error={pointsError(value.selfScore) ?? problem?.fields?.selfScore} />
        </Box>
        <Box className="lp-month-saved" live="polite">{copyWords[writing.copy]}</Box>
        {writing.copy === 'elsewhere' ? <TextLink onPress={writing.takeOver}>改用另一台设备上的内容</TextLink> : null}
      </Card>
      <ProblemNote problem={problem} />
      {missing.length > 0 ? <Box className="lp-month-saved">{`还差：${missing.join('、')}`}</Box> : null}
      <PrimaryButton isBusy={isSending} isDisabled={missing.length > 0} onPress={() => void send()}>提交支部</PrimaryButton>
    </>
  );
}
