import { Card, Meta, Note } from '@/ui';
import { PointsInput } from './points-input';

export interface QuestionnaireProps {
  subject: string;
  organisation: string;
  closesOn: string;
  maximum: number;
  points: string;
  onChange: (points: string) => void;
}

/** What a ballot asks: one total score of one item. */
export function Questionnaire({ subject, organisation, closesOn, maximum, points, onChange }: QuestionnaireProps) {
  return (
    <>
      <Card title={subject}>
        <Meta>
          {organisation} · {closesOn} 截止
        </Meta>
      </Card>
      <Card title="总的来说，您给多少分？">
        <PointsInput value={points} maximum={maximum} onChange={onChange} />
      </Card>
      <Note tone="green" title="匿名">
        只记录“已评价”，不记录谁打了几分；结束时连这条记录也删除。满 5 票才显示平均分。
      </Note>
    </>
  );
}
