import type { MemberResult } from '@liangpai/shared/contracts';
import { Box, Card, Chip, Explanation, Figure, Meta, Note, Row, Stars } from '@/ui';

/** The verdict as a chip. */
export function VerdictChip({ result }: { result: MemberResult }) {
  if (result.withheld !== null) return <Chip>样本不足</Chip>;
  if (result.proposal?.kind === 'commendation') return <Chip tone="gold">{result.verdict}</Chip>;
  if (result.proposal?.kind === 'interview') return <Chip tone="red">{result.verdict}</Chip>;
  return <Chip tone="green">{result.verdict}</Chip>;
}

/** A member's result with its reasons; the note stands behind the number of ballots. */
export function MemberResultCard({ result, title, note }: { result: MemberResult; title: string; note?: string }) {
  return (
    <>
      <Card title={title} aside={<VerdictChip result={result} />}>
        {result.composite === null ? (
          <Note tone="amber" title={result.withheld ?? '未评'}>
            满 5 份才出结果，为的是不让人猜出谁打了几星。
          </Note>
        ) : (
          <>
            <Box>
              <Figure value={result.composite} unit="星" note={`有效答卷 ${result.ballots} 份${note === undefined ? '' : `，${note}`}`} />
              <Stars value={Number(result.composite)} label={`综合 ${result.composite} 星`} />
            </Box>
            {result.questionMeans ? result.questionMeans.map(({ text, mean }) => (
                <Row key={text} isDivided aside={`${mean} 星`}>
                  {text}
                </Row>
              )) : <Meta>有人留了空题，分题平均不公布。</Meta>}
          </>
        )}
      </Card>
      {result.explanation ? <Explanation model={result.explanation} isFolded /> : null}
    </>
  );
}
