import { verifyAudit, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, type Problem } from '@/platform';
import { Box, Card, Chip, Meta, ProblemNote, QuietButton } from '@/ui';
import { OfflineNote } from './offline-note';

type Verification = ResponseOf<typeof verifyAudit>;

/** Recomputes the chain of the log on request, and says where it is broken. */
export function AuditCheck() {
  const [result, setResult] = useState<Verification>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOffline, setOffline] = useState(false);
  const verify = async () => {
    setBusy(true);
    setProblem(null);
    setOffline(false);
    const answer = await callEndpoint(verifyAudit, {});
    setBusy(false);
    if (answer.ok) setResult(answer.value);
    else if ('offline' in answer) setOffline(true);
    else setProblem(answer.problem);
  };
  return (
    <Card title="日志有没有被改过" aside={result ? <Chip tone={result.isIntact ? 'green' : 'red'}>{result.isIntact ? '完整' : '不完整'}</Chip> : undefined} tone={result && !result.isIntact ? 'red' : 'plain'}>
      <Box>{result ? sentenceOf(result) : '每一条都和前一条相扣。改动、删除任何一条，这里都查得出来。'}</Box>
      {result && result.unsealed > 0 ? <Meta>{`另有 ${result.unsealed} 条刚写入，稍后扣上。`}</Meta> : null}
      <ProblemNote problem={problem} />
      <OfflineNote isOffline={isOffline} />
      <Box className="lp-org-actions">
        <QuietButton isSmall isBusy={isBusy} onPress={() => void verify()}>{result ? '再核验一次' : '核验'}</QuietButton>
      </Box>
    </Card>
  );
}

function sentenceOf({ isIntact, sealed, brokenAt }: Verification): string {
  if (isIntact) return `已核验 ${sealed} 条，没有被改动或删除。`;
  if (!brokenAt) return '核验没有通过，请马上告诉系统管理员。';
  return `第 ${brokenAt.position} 条${brokenAt.reason === 'gap' ? '不见了' : '被改动过'}。请马上告诉系统管理员，并保留数据库备份。`;
}
