import { surveyLimits } from '@liangpai/shared/contracts';
import { useState, type ReactNode } from 'react';
import { Avatar, Box, Card, Meta, Note, StarRating, TextArea } from '@/ui';
import '../survey.scss';

export interface Answers {
  readonly stars: readonly number[];
  readonly comment: string;
}

/** What somebody has filled in so far, kept in memory only: a ballot is never stored on the device. */
export function useAnswers(questions: number) {
  const [stars, setStars] = useState<readonly number[]>([]);
  const [comment, setComment] = useState('');
  const filled = Array.from({ length: questions }, (_, index) => stars[index] ?? 0);
  return {
    stars: filled,
    comment,
    setComment,
    // From the latest state: three quick taps may come before the screen is drawn again.
    setStar: (index: number, value: number) => setStars((latest) => Array.from({ length: questions }, (_, place) => (place === index ? value : (latest[place] ?? 0)))),
    isComplete: filled.every((value) => value > 0),
    clear: () => {
      setStars([]);
      setComment('');
    },
  };
}

export interface RatingFormProps {
  member: { readonly name: string; readonly post: string; readonly branch: string };
  questions: readonly { readonly key: string; readonly text: string }[];
  answers: ReturnType<typeof useAnswers>;
  /** What stands under the name, e.g. a way to choose somebody else. */
  aside?: ReactNode;
}

/** The questionnaire of one member: stars, and a sentence if one likes. */
export function RatingForm({ member, questions, answers, aside }: RatingFormProps) {
  return (
    <>
      <Card aside={aside}>
        <Box className="sv-person">
          <Avatar name={member.name} />
          <Box className="lp-row-main">
            <Box className="sv-name">{member.name}</Box>
            <Meta>
              {member.post} · {member.branch}
            </Meta>
          </Box>
        </Box>
      </Card>
      <Card>
        {questions.map((question, index) => (
          <Box key={question.key} className="sv-question">
            <StarRating label={`${index + 1}　${question.text}`} value={answers.stars[index] ?? 0} onChange={(value) => answers.setStar(index, value)} />
          </Box>
        ))}
      </Card>
      <Card>
        <TextArea label="还想说一句" isOptional value={answers.comment} onChange={answers.setComment} maxLength={surveyLimits.comment} lines={2} hint="请不要写自己的姓名、班组和电话。" />
      </Card>
      <Note tone="green" title="匿名">
        只记录“您已评价”，不记录谁打了几星；结束时连这条记录也删除。满 5 份评价才出结果。
      </Note>
    </>
  );
}
