import { openSurvey, readSurveyPreparation } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery, useSubmit } from '@/platform';
import { ButtonRow, Card, CheckRow, DateField, Field, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, SelectField, SwitchRow } from '@/ui';

/** This quarter and the three before it. */
function recentQuarters(quarter: string): { value: string; label: string }[] {
  const [year = 0, index = 1] = quarter.split('-Q').map(Number);
  return [0, 1, 2, 3].map((back) => {
    const place = year * 4 + index - 1 - back;
    const [y, q] = [Math.floor(place / 4), (place % 4) + 1];
    return { value: `${y}-Q${q}`, label: `${y}年第${['一', '二', '三', '四'][q - 1] ?? ''}季度` };
  });
}

/** Party affairs opens a quarter: who is asked, how long, with which questions. */
export function OpenForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const query = useQuery(readSurveyPreparation, {});
  const { submit, isSending, problem } = useSubmit(openSurvey);
  const [quarter, setQuarter] = useState<string | null>(null);
  const [closesOn, setClosesOn] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [find, setFind] = useState('');
  const [hasOverallQuestion, setHasOverallQuestion] = useState(false);
  const [usesSlips, setUsesSlips] = useState(false);
  const value = query.status === 'ready' ? query.value : null;
  const send = async () => {
    if (!value) return;
    const result = await submit({ quarter: quarter ?? value.quarter, closesOn, raterOrganisationIds: [...chosen], hasOverallQuestion, usesSlips });
    if (result.kind === 'done') onDone();
  };
  return (
    <Page
      title="发起测评"
      width="wide"
      actions={
        <PrimaryButton isBusy={isSending} isDisabled={closesOn === '' || (chosen.length === 0 && !usesSlips)} onPress={() => void send()}>
          发起并通知评价人
        </PrimaryButton>
      }
    >
      <QueryView query={query}>
        {({ subjects, branches, questions, organisations, overallQuestion, quarter: current }) => (
          <>
            <Card title="测评什么">
              <SelectField label="季度" value={quarter ?? current} options={recentQuarters(current)} onChange={setQuarter} />
              <DateField label="截止日期" value={closesOn} onChange={setClosesOn} />
              <Meta>
                被评价：{branches.join('、') || '没有机关支部'}，在岗党员 {subjects} 人。名单在发起时确定。
              </Meta>
              {questions.map((question, index) => (
                <Meta key={question.key}>
                  {index + 1}. {question.text}
                </Meta>
              ))}
              <SwitchRow label={`加一题：${overallQuestion}`} isOn={hasOverallQuestion} onChange={setHasOverallQuestion} />
            </Card>
            <Card title="请谁评价">
              <SwitchRow label="使用纸质测评票" hint="发起后在列表里印制。" isOn={usesSlips} onChange={setUsesSlips} />
              {organisations.length > 10 ? <Field label="查找单位" value={find} onChange={setFind} /> : null}
              {organisations
                .filter((place) => place.name.includes(find.trim()))
                .map((place) => (
                  <CheckRow
                    key={place.id}
                    label={`${place.name}（${place.people} 人）`}
                    isChecked={chosen.includes(place.id)}
                    onChange={(isChecked) => setChosen(isChecked ? [...chosen, place.id] : chosen.filter((id) => id !== place.id))}
                  />
                ))}
            </Card>
            <ProblemNote problem={problem} />
            <ButtonRow>
              <QuietButton onPress={onCancel}>不发起，返回</QuietButton>
            </ButtonRow>
          </>
        )}
      </QueryView>
    </Page>
  );
}
