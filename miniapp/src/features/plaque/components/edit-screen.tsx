import { createPlaque, listPlaqueOrganisations, plaqueLimits, readPlaque, savePlaque, type PlaqueView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, replacePage, toast, useDraft, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, DateField, Field, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, SelectField } from '@/ui';
import '../plaque.scss';
import { contentOf, emptyForm, emptyTarget, faultsOf, formOf, type PlaqueForm, type TargetForm } from '../form';
import { levelOptions, subjectOptions } from '../words';
import { TargetFields } from './target-fields';

/** Writes a new plaque, or a version of one. */
export function PlaqueEditScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readPlaque, id ? { id } : null);
  if (!id) return <Editor plaque={null} />;
  if (query.status === 'ready') return <Editor key={query.value.open?.version ?? 0} plaque={query.value} />;
  return <Page title="编辑牌" backTo="me"><QueryView query={query}>{() => null}</QueryView></Page>;
}

function Editor({ plaque }: { plaque: PlaqueView | null }) {
  const current = plaque ? (plaque.open ?? plaque.shown) : null;
  const initial = plaque && current ? formOf(current.content, plaque.organisation.id) : emptyForm;
  const draft = useDraft<PlaqueForm>(plaque ? `plaque:${plaque.id}:${current?.id ?? ''}:${current?.version ?? 0}` : 'plaque:new', initial);
  const places = useQuery(listPlaqueOrganisations, plaque ? null : {});
  const creating = useSubmit(createPlaque);
  const saving = useSubmit(savePlaque);
  const [isChecked, setIsChecked] = useState(false);
  const form = draft.value;
  const found = faultsOf(form);
  const faults = isChecked ? found : {};
  const set = (changes: Partial<PlaqueForm>) => draft.change({ ...form, ...changes });
  const setTarget = (at: number, changes: Partial<TargetForm>) => set({ targets: form.targets.map((target, index) => (index === at ? { ...target, ...changes } : target)) });
  const organisations = places.status === 'ready' ? places.value.organisations.map(({ id, name }) => ({ value: id, label: name })) : [];

  const save = async () => {
    setIsChecked(true);
    if (Object.keys(found).length > 0) {
      toast('有几处还没填好');
      return;
    }
    const content = contentOf(form);
    const result = plaque ? await saving.submit({ id: plaque.id, version: plaque.open?.version ?? null, content }) : await creating.submit({ organisationId: form.organisationId, content });
    if (result.kind !== 'done') return;
    draft.clear();
    replacePage('plaque-show', { id: result.value.id });
  };

  return (
    <Page title={plaque ? '修改牌' : '新建牌'} width="wide" backTo="me" actions={<PrimaryButton isBusy={creating.isSending || saving.isSending} onPress={() => void save()}>保存，下一步送审</PrimaryButton>}>
      <Meta>{draft.savedAt ? `已自动保存在本机 · ${formatInstant(draft.savedAt)}` : '填写时自动保存在本机'}</Meta>
      <Box className="lp-plaque-columns">
        <Box className="lp-plaque-side">
          <Card title="牌面">
            <Box className="lp-plaque-form">
              {plaque ? <Meta>{plaque.organisation.name}</Meta> : <SelectField label="组织" value={form.organisationId} options={organisations} error={faults.organisationId} onChange={(organisationId) => set({ organisationId })} />}
              <SelectField label="挂牌对象" value={form.subjectKind} options={subjectOptions} onChange={(subjectKind) => set({ subjectKind })} />
              <Field label="名称" value={form.name} maxLength={60} error={faults.name} onChange={(name) => set({ name })} />
              <Field label="负责人" value={form.responsible} maxLength={40} error={faults.responsible} onChange={(responsible) => set({ responsible })} />
              <DateField label="起始日期" value={form.fromOn} error={faults.fromOn} onChange={(fromOn) => set({ fromOn })} />
              <DateField label="截止日期" value={form.toOn} error={faults.toOn} onChange={(toOn) => set({ toOn })} />
              <SelectField label="牌级" value={form.level} options={levelOptions} hint="按已公布的考核结果填写" onChange={(level) => set({ level })} />
              <Field label="联系方式" value={form.contact} maxLength={100} error={faults.contact} hint="对外公开，请填单位电话或办公地点" onChange={(contact) => set({ contact })} />
            </Box>
          </Card>
          <Card title="承诺" aside={<Meta>{`最多 ${plaqueLimits.commitments} 条`}</Meta>}>
            <Box className="lp-plaque-form">
              {form.commitments.map((text, at) => (
                <Field key={at} label={`承诺 ${at + 1}`} isOptional value={text} maxLength={200} onChange={(value) => set({ commitments: form.commitments.map((each, index) => (index === at ? value : each)) })} />
              ))}
              {form.commitments.length < plaqueLimits.commitments ? <QuietButton isSmall icon="plus" onPress={() => set({ commitments: [...form.commitments, ''] })}>加一条</QuietButton> : null}
            </Box>
          </Card>
        </Box>
        <Box className="lp-plaque-main">
          {form.targets.map((target, at) => (
            <TargetFields key={at} number={at + 1} target={target} faults={faults} onChange={(changes) => setTarget(at, changes)} onRemove={() => set({ targets: form.targets.filter((_, index) => index !== at) })} />
          ))}
          {form.targets.length < plaqueLimits.targets ? <QuietButton icon="plus" onPress={() => set({ targets: [...form.targets, emptyTarget] })}>{`加一项目标（${form.targets.length}/${plaqueLimits.targets}）`}</QuietButton> : null}
        </Box>
      </Box>
      <ProblemNote problem={saving.problem ?? creating.problem} />
    </Page>
  );
}
