import { castBallot, readMyRatings, readRating } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, replacePage, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, EmptyState, Meta, Page, PrimaryButton, ProblemNote, ProgressBar, QueryView, QuietButton, Row } from '@/ui';
import { RatingForm, useAnswers } from './rating-form';

/** Rating a colleague of the office branches: from a card's code, or from the list in the inbox. */
export function RateScreen() {
  const { member, survey, branch } = usePageQuery();
  return member ? <RateOne member={member} survey={survey} /> : <ChooseMember survey={survey} branch={branch} />;
}

function RateOne({ member, survey }: { member: string; survey: string | undefined }) {
  const query = useQuery(readRating, { member, ...(survey ? { survey } : {}) });
  const { submit, isSending, problem, isOffline } = useSubmit(castBallot);
  const [isDone, setIsDone] = useState(false);
  const value = query.status === 'ready' ? query.value : null;
  const answers = useAnswers(value?.questions.length ?? 3);
  const send = async () => {
    if (!value) return;
    const result = await submit({ id: value.surveyId, subjectId: value.subject.id, answers: [...answers.stars], comment: answers.comment });
    if (result.kind === 'done' || (result.kind === 'refused' && result.problem.code === 'SURVEY.ALREADY_RATED')) setIsDone(true);
  };
  const isRated = isDone || value?.isRated === true;
  const actions = value && !isRated ? (
    <PrimaryButton isBusy={isSending} isDisabled={!answers.isComplete} onPress={() => void send()}>
      {answers.isComplete ? '提交（本季一次）' : `请给 ${value.questions.length} 个问题都打星`}
    </PrimaryButton>
  ) : undefined;
  return (
    <Page title="服务评价" actions={actions}>
      <QueryView query={query}>
        {({ subject, questions, surveyId }) =>
          isRated ? (
            <Card tone="green">
              <EmptyState
                icon="check"
                title={`已评价${subject.name}`}
                hint="谢谢。您的评价已经计入，每季度每位同志评一次。"
                action={{ label: '评价其他同志', onPress: () => replacePage('survey-rate', { survey: surveyId }) }}
              />
            </Card>
          ) : (
            <>
              <RatingForm member={subject} questions={questions} answers={answers} />
              {isOffline ? <Meta>现在没有网络。请联网后再提交，评价不保存在手机上。</Meta> : null}
              <ProblemNote problem={problem} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

/** @param branch name of the branch whose plaque was scanned; its members alone are listed when there are any */
function ChooseMember({ survey, branch }: { survey: string | undefined; branch: string | undefined }) {
  const query = useQuery(readMyRatings, {});
  const listed = <Subject extends { branch: string }>(subjects: readonly Subject[]): readonly Subject[] => {
    const own = subjects.filter((subject) => subject.branch === branch);
    return own.length > 0 ? own : subjects;
  };
  return (
    <Page title="服务评价">
      <QueryView query={query} isEmpty={(value) => value.surveys.length === 0} empty={{ title: '现在没有要评价的', hint: '发起新一季的测评后，会出现在待办里。' }}>
        {({ surveys }) =>
          surveys
            .filter((one) => survey === undefined || one.id === survey)
            .map((one) => (
              <Card key={one.id} title={one.title} aside={<Chip tone="amber">{one.closesOn} 截止</Chip>}>
                <ProgressBar label={`已评 ${one.rated}/${one.subjects.length}`} share={one.subjects.length === 0 ? 0 : one.rated / one.subjects.length} />
                <Meta>只评接受过服务的同志，没有接触过的可以不评。</Meta>
                {listed(one.subjects).map((subject) =>
                  subject.isRated ? (
                    <Row key={subject.id} isDivided aside={<Chip tone="green">已评价</Chip>}>
                      <Box>{subject.name}</Box>
                      <Meta>{subject.post}</Meta>
                    </Row>
                  ) : (
                    <Row key={subject.id} isDivided label={`评价${subject.name}`} onPress={() => openPage('survey-rate', { member: subject.id, survey: one.id })}>
                      <Box>{subject.name}</Box>
                      <Meta>
                        {subject.post} · {subject.branch}
                      </Meta>
                    </Row>
                  ),
                )}
              </Card>
            ))
        }
      </QueryView>
      <QuietButton onPress={() => openPage('survey-results')}>看我自己的测评结果</QuietButton>
    </Page>
  );
}
