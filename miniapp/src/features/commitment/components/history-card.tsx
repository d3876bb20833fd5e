import type { CommitmentView } from '@liangpai/shared/contracts';
import { formatInstant } from '@/platform';
import { Card, Meta, Row } from '@/ui';

/** Who did what with the pledge, and when. */
export function HistoryCard({ history }: { history: CommitmentView['history'] }) {
  if (history.length === 0) return null;
  return (
    <Card title="办理经过">
      {history.map((step, at) => (
        <Row key={`${step.at}:${step.label}`} isDivided={at > 0} aside={<Meta>{formatInstant(step.at)}</Meta>}>
          {`${step.by}：${step.label}`}
          {step.opinion ? <Meta>{step.opinion}</Meta> : null}
        </Row>
      ))}
    </Card>
  );
}
