import { LEADERSHIP_QUESTIONS, MEMBER_QUESTIONS, readItemRating, saveItemAssessment, type ItemRatingView } from '@liangpai/shared/contracts';
import { goBack, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Field, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, SwitchRow, TextArea } from '@/ui';
import { useAssessment, type NumberField, type TextField } from '../use-assessment';
import { targetInWords } from '../words';
import { YesNo } from './yes-no';

/** The evaluation of an item by its unit’s Party organisation and 党群. */
export function AssessScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readItemRating, id ? { id } : null);
  if (query.status === 'ready') return <Form key={query.value.id} rating={query.value} />;
  return (
    <Page title="填写评价">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}

function Form({ rating }: { rating: ItemRatingView }) {
  const form = useAssessment(rating);
  const { submit, isSending, problem } = useSubmit(saveItemAssessment);
  const send = async () => {
    const result = await submit({ id: rating.id, year: rating.year, version: rating.current.version, ...form.filled() });
    if (result.kind !== 'done') return;
    toast('已保存');
    goBack();
  };
  const area = (field: TextField, label: string, hint?: string) => <TextArea label={label} value={form.content[field]} onChange={form.setText(field)} maxLength={2000} lines={2} isOptional hint={hint} />;
  const number = (field: NumberField, label: string, hint?: string) => <Field label={label} kind="decimal" value={form.typed[field]} onChange={form.setNumber(field)} maxLength={10} error={form.errorOf(field)} isOptional hint={hint} />;
  const isByGoals = rating.carrier !== 'vanguard-post' && rating.carrier !== 'pledge';
  return (
    <Page
      title="填写评价"
      width="wide"
      actions={
        <PrimaryButton isBusy={isSending} isDisabled={form.isFaulty || !rating.canAssess} onPress={() => void send()}>
          {form.isFaulty ? '有数字要改' : '保存'}
        </PrimaryButton>
      }
    >
      <ProblemNote problem={problem} />
      <Card title={rating.name} aside={<Chip>{rating.year} 年</Chip>}>
        <Meta>{[rating.number, rating.organisation, rating.stateLabel].filter(Boolean).join(' · ')}</Meta>
      </Card>
      {rating.canAssess ? null : <Note tone="amber">您不能评价这个项目：自己填报、负责的不评自己的；评定以后不能再改。</Note>}
      <Box className="ir-grid">
        <Box className="ir-stack">
          {isByGoals ? <Goals rating={rating} form={form} /> : null}
          <Card title="一看：党组织有没有制定具体措施">
            {LEADERSHIP_QUESTIONS.map((question, index) => (
              <YesNo key={question} question={question} value={form.content.leadership[index] ?? null} onChange={form.setAnswer('leadership', index)} />
            ))}
            {area('leadershipNote', '依据')}
          </Card>
          <Card title="二看：党员有没有起到示范带头作用">
            {MEMBER_QUESTIONS.map((question, index) => (
              <YesNo key={question} question={question} value={form.content.members[index] ?? null} onChange={form.setAnswer('members', index)} />
            ))}
            {area('difference', '与日常工作的区别')}
            {area('membersNote', '依据')}
          </Card>
        </Box>
        <Box className="ir-stack">
          <Card title="三看：有没有圆满完成既定争创目标">
            {number('keyProblemsSolved', '解决关键问题（个）')}
            {number('benefit', '创造效益（万元）', '不易计算的不填，写明价值')}
            {area('significance', '价值说明')}
            {area('improvement', '更快、更好在哪里')}
          </Card>
          <Card title="年度评价">
            {area('qualitative', '定性评价')}
            {number('qualitativeScore', '定性分（0 到 100）')}
            {number('quantitative', '定量评价（0 到 100）')}
            {number('leaders', '领导评议（0 到 100）')}
            {number('employees', '职工评议（0 到 100）')}
            <Meta>四种评价并列保存。</Meta>
          </Card>
          <Card title="现场考核和抽查验证">
            {area('onSite', '现场考核')}
            {area('verification', '抽查验证')}
            <SwitchRow label="成绩突出" hint="评定后会提出命名、表彰的建议，由党群或公司领导决定。" isOn={form.content.isOutstanding} onChange={form.setOutstanding} />
          </Card>
        </Box>
      </Box>
    </Page>
  );
}

function Goals({ rating, form }: { rating: ItemRatingView; form: ReturnType<typeof useAssessment> }) {
  return (
    <Card title="目标结果">
      {rating.goals.length === 0 ? <Meta>没有可评的目标。</Meta> : null}
      {rating.goals.map((goal, index) => {
        const result = form.content.goals[index];
        if (result?.isCancelled) {
          return (
            <Box key={`${index}${goal.name}`} className="ir-goal">
              <Box className="ir-goal-name">{goal.name}</Box>
              <Chip>经批准已取消，不计入</Chip>
            </Box>
          );
        }
        return (
          <Box key={`${index}${goal.name}`} className="ir-goal">
            <Box className="ir-goal-name">{goal.name}</Box>
            <Meta>{targetInWords(goal)}</Meta>
            {goal.isMeasured ? (
              <Field label={`实际值${goal.unit ? `（${goal.unit}）` : ''}`} kind="decimal" value={result?.actual ?? ''} onChange={(value) => form.setGoal(index, { actual: value.trim() === '' ? null : value.trim() })} maxLength={18} />
            ) : (
              <YesNo question="是否达成" words={['达成', '未达成']} value={result?.isMet ?? null} onChange={(isMet) => form.setGoal(index, { isMet })} />
            )}
            <Field label="依据" value={result?.evidence ?? ''} onChange={(evidence) => form.setGoal(index, { evidence })} maxLength={500} isOptional />
          </Box>
        );
      })}
    </Card>
  );
}
