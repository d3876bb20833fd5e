import { proposeChange, readSettings, reviseChange, runTrial, type ResponseOf, type RulebookParameter } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { openPage, toast, useCan, useQuery, useSubmit } from '@/platform';
import { Box, ButtonRow, Card, CheckRow, Columns, DateField, Field, GhostButton, Meta, Note, PrimaryButton, ProblemNote, QueryView, SelectField, TextArea, TextLink } from '@/ui';
import { planTabs } from '../plans';
import type { ChangeFormState } from '../use-change-form';
import { TrialResult } from './trial-result';
import { ValueEditor } from './value-editor';

/** Choose a parameter and a value, see whose result it would change, and propose it. */
export function TrialForm({ state, onProposed }: { state: ChangeFormState; onProposed: () => void }) {
  const { form, choosePlan } = state;
  const query = useQuery(readSettings, { plan: form.plan, ...(form.organisationId === '' ? {} : { organisationId: form.organisationId }) });
  return (
    <Box className="lp-rules-stack">
      <SelectField label="办法" value={form.plan} options={planTabs} onChange={choosePlan} />
      <QueryView query={query} lines={6}>
        {(settings) => <Filled key={`${form.plan} ${form.mending?.id ?? ''}`} settings={settings} state={state} onProposed={onProposed} />}
      </QueryView>
    </Box>
  );
}

type Settings = ResponseOf<typeof readSettings>;

interface FilledProps {
  settings: Settings;
  state: ChangeFormState;
  onProposed: () => void;
}

function Filled({ settings, state, onProposed }: FilledProps) {
  const { form, errors, change, chooseParameter, readValue, checkReasons } = state;
  const canPropose = useCan('rulebook.propose');
  const parameter = settings.parameters.find(({ key }) => key === form.key);
  const offered = [...new Set(settings.sources.flatMap(({ periods }) => periods))];
  const [periods, setPeriods] = useState<readonly string[]>(offered.slice(0, 4));
  const trial = useSubmit(runTrial);
  const proposal = useSubmit(proposeChange);
  const revision = useSubmit(reviseChange);
  const [result, setResult] = useState<ResponseOf<typeof runTrial> | null>(null);
  useEffect(() => setResult(null), [form.key, form.typed, form.organisationId]);
  const organisationId = form.organisationId === '' ? settings.organisation.id : form.organisationId;

  const calculate = async () => {
    const value = readValue(parameter);
    if (value === undefined) return;
    const answer = await trial.submit({ plan: form.plan, organisationId, overrides: [{ key: form.key, value }], periods: [...periods] });
    if (answer.kind === 'done') setResult(answer.value);
  };
  const propose = async () => {
    const value = readValue(parameter);
    if (value === undefined || !checkReasons()) return;
    const content = { effectiveFrom: form.effectiveFrom, effectiveTo: form.effectiveTo === '' ? null : form.effectiveTo, overrides: [{ key: form.key, value, reason: form.reason, basis: form.basis }] };
    const answer = form.mending ? await revision.submit({ ...form.mending, ...content }) : await proposal.submit({ plan: form.plan, organisationId, ...content });
    if (answer.kind !== 'done') return;
    toast('已提出，等待另一位同志批准');
    onProposed();
  };

  return (
    <Box className="lp-rules-stack">
      {form.mending ? <Note tone="amber" title="正在修改退回的调整">改好后重新提出；办法和适用组织不变。</Note> : null}
      <Columns>
        <Card title="一、改什么">
          <Box className="lp-rules-form">
            <SelectField label="适用组织（含下级）" value={organisationId} options={settings.organisations.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => change({ organisationId: id })} />
            <SelectField label="参数" value={form.key} options={settings.parameters.map(({ key, label, clauses }) => ({ value: key, label: `${label}（${clauses.join('、')}）` }))} onChange={(key) => { const chosen = settings.parameters.find((each) => each.key === key); if (chosen) chooseParameter(chosen); }} error={errors.key} />
            {parameter ? <Standing parameter={parameter} plan={form.plan} /> : null}
            {parameter ? <ValueEditor parameter={parameter} typed={form.typed} onChange={(typed) => change({ typed })} error={errors.value} /> : null}
          </Box>
        </Card>
        <Card title="二、试算过去的结果">
          {offered.length === 0 ? <Meta>还没有可试算的结果；有了已结束的测评或月度评分，就能在这里试算。</Meta> : null}
          {offered.map((period) => (
            <CheckRow key={period} label={`${period} ${settings.sources.filter((source) => source.periods.includes(period)).map(({ label }) => label).join('、')}`} isChecked={periods.includes(period)} onChange={(isChecked) => setPeriods(isChecked ? [...periods, period] : periods.filter((each) => each !== period))} />
          ))}
          <ProblemNote problem={trial.problem} />
          <ButtonRow>
            <GhostButton onPress={() => void calculate()} isBusy={trial.isSending} isDisabled={periods.length === 0}>试算</GhostButton>
          </ButtonRow>
        </Card>
      </Columns>
      {result ? <TrialResult trial={result} /> : null}
      {canPropose ? (
        <Card title="三、提出调整" aside="由另一位同志批准后生效">
          <Box className="lp-rules-form">
            <TextArea label="理由" value={form.reason} onChange={(reason) => change({ reason })} maxLength={300} error={errors.reason} />
            <Field label="依据" value={form.basis} onChange={(basis) => change({ basis })} maxLength={200} placeholder="文件名和文号，或会议纪要" error={errors.basis} />
            <DateField label="生效日期" value={form.effectiveFrom} onChange={(effectiveFrom) => change({ effectiveFrom })} hint={`最早${settings.earliestFrom}；已经过去的月份不再改变`} error={errors.effectiveFrom} />
            <DateField label="截止日期" isOptional value={form.effectiveTo} onChange={(effectiveTo) => change({ effectiveTo })} hint="不填就一直有效，到下一次调整为止" />
          </Box>
          <ProblemNote problem={proposal.problem ?? revision.problem} />
          <ButtonRow>
            <PrimaryButton onPress={() => void propose()} isBusy={proposal.isSending || revision.isSending}>{form.mending ? '重新提出' : '提出调整'}</PrimaryButton>
          </ButtonRow>
        </Card>
      ) : null}
    </Box>
  );
}

function Standing({ parameter, plan }: { parameter: RulebookParameter; plan: string }) {
  return (
    <Box>
      <Box>现在是{parameter.valueText}{parameter.isChanged ? `（原文件为${parameter.defaultText}）` : ''}</Box>
      {parameter.clauses.map((clause) => (
        <TextLink key={clause} onPress={() => openPage('rules-clauses', { plan, q: clause })}>{`看条文 ${clause}`}</TextLink>
      ))}
    </Box>
  );
}
