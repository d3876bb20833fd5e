import { closeSurvey, listSurveys, remindRaters, type SurveyLine } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openMadeFile, openPage, toast, useCan, useQuery, useSubmit } from '@/platform';
import { Box, ButtonRow, Card, Chip, ConfirmSheet, Facts, Field, GhostButton, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet } from '@/ui';
import { OpenForm } from './open-form';
import '../survey.scss';

/** The enterprise's surveys; Party affairs opens, reminds, prints slips and closes here. */
export function ListScreen() {
  const query = useQuery(listSurveys, {});
  const mayManage = useCan('survey.manage');
  const [isOpening, setIsOpening] = useState(false);
  const done = () => {
    setIsOpening(false);
    query.reload();
  };
  if (isOpening) return <OpenForm onDone={done} onCancel={() => setIsOpening(false)} />;
  return (
    <Page title="测评" width="wide" actions={mayManage ? <PrimaryButton onPress={() => setIsOpening(true)}>发起测评</PrimaryButton> : undefined}>
      <QueryView query={query} isEmpty={(value) => value.surveys.length === 0} empty={{ title: '还没有测评', hint: '每季度对服务对象开展一次问卷调查。' }}>
        {({ surveys }) => (
          <Box className="sv-grid">
            {surveys.map((survey) => (
              <SurveyCard key={survey.id} survey={survey} mayManage={mayManage} onChanged={query.reload} />
            ))}
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function SurveyCard({ survey, mayManage, onChanged }: { survey: SurveyLine; mayManage: boolean; onChanged: () => void }) {
  const [asked, setAsked] = useState<'close' | 'slips' | null>(null);
  const [count, setCount] = useState('20');
  const reminding = useSubmit(remindRaters);
  const closing = useSubmit(closeSurvey);
  const isOpen = survey.state === 'open';
  const remind = async () => {
    if ((await reminding.submit({ id: survey.id, version: survey.version })).kind === 'done') {
      toast('已提醒全部评价人');
      onChanged();
    }
  };
  const close = async () => {
    const result = await closing.submit({ id: survey.id, version: survey.version });
    setAsked(null);
    if (result.kind === 'done') onChanged();
  };
  const print = async () => {
    const isMade = await openMadeFile(`/api/surveys/${survey.id}/slips`, { count: Number(count) }, `${survey.title}测评票.pdf`);
    toast(isMade ? '已生成测评票' : '没有生成，请稍后再试');
    setAsked(null);
    if (isMade) onChanged();
  };
  const slips = Number(count);
  return (
    <Card title={survey.title} aside={<Chip tone={isOpen ? 'amber' : 'green'}>{isOpen ? '进行中' : '已结束'}</Chip>}>
      <Facts
        items={[
          { name: isOpen ? '截止' : '结束', value: survey.closesOn },
          { name: '被评党员', value: `${survey.subjects} 人` },
          { name: '评价人', value: `${survey.raters} 人${survey.slips > 0 ? `，另有纸质票 ${survey.slips} 张` : ''}` },
          { name: '已收答卷', value: survey.ballots === null ? '不足 5 份' : `${survey.ballots} 份以上` },
        ]}
      />
      {isOpen && mayManage ? (
        <>
          <Meta>不显示谁评了、谁没评；份数按 5 份一档显示。{survey.remindedOn ? `上次提醒：${survey.remindedOn}。` : ''}</Meta>
          <ButtonRow>
            <GhostButton isSmall isBusy={reminding.isSending} onPress={() => void remind()}>
              提醒全部
            </GhostButton>
            <GhostButton isSmall onPress={() => setAsked('slips')}>
              测评票
            </GhostButton>
            <QuietButton isSmall onPress={() => setAsked('close')}>
              提前结束
            </QuietButton>
          </ButtonRow>
        </>
      ) : null}
      {isOpen ? null : (
        <ButtonRow>
          <GhostButton isSmall onPress={() => openPage('survey-results', { id: survey.id })}>
            看结果
          </GhostButton>
        </ButtonRow>
      )}
      <ProblemNote problem={reminding.problem ?? closing.problem} />
      <ConfirmSheet
        isOpen={asked === 'close'}
        title="提前结束测评？"
        consequence="结束后不再收评价，立即计算结果并提出表彰、约谈建议；没用的纸质票作废，不能恢复。"
        confirmLabel="结束并计算"
        isDestructive
        isBusy={closing.isSending}
        onConfirm={() => void close()}
        onCancel={() => setAsked(null)}
      />
      <Sheet
        isOpen={asked === 'slips'}
        title="印制测评票"
        onClose={() => setAsked(null)}
        actions={<><QuietButton onPress={() => setAsked(null)}>取消</QuietButton><PrimaryButton isDisabled={!(slips >= 1 && slips <= 500)} onPress={() => void print()}>生成 PDF</PrimaryButton></>}
      >
        <Field label="张数" kind="number" value={count} onChange={setCount} hint="每页十张，最多 500 张。票号只印在纸上，系统不留底，请一次印好。" />
      </Sheet>
    </Card>
  );
}
