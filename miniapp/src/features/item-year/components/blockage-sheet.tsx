import { addBlockage, editBlockage, listItems, readFilingPlaces, type BlockageView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, SelectField, Sheet, TextArea } from '@/ui';
import { PersonField } from '@/ui/person-field';

interface KeyStep { readonly step: string; readonly person: { readonly id: string; readonly name: string } | null }

const none = 'none';
const mostSteps = 12;

/** Registers a complaint, or changes what stands of it: what, whose, since when, and a member for each key step. */
export function BlockageSheet({ blockage, itemId, onClose, onDone }: { blockage: BlockageView | null; itemId: string | null; onClose: () => void; onDone: () => void }) {
  const [value, setValue] = useState({
    organisationId: blockage?.organisation.id ?? '', title: blockage?.title ?? '', customer: blockage?.customer ?? '', sinceOn: blockage?.sinceOn ?? dayOfInstant(nowAsInstant()), itemId: blockage?.item?.id ?? itemId ?? none, solution: blockage?.solution ?? '',
  });
  const [steps, setSteps] = useState<readonly KeyStep[]>(blockage?.steps ?? [{ step: '', person: null }]);
  const change = (changes: Partial<typeof value>) => setValue((before) => ({ ...before, ...changes }));
  const places = useQuery(readFilingPlaces, blockage ? null : {});
  const options = places.status === 'ready' ? places.value.places.map((place) => ({ value: place.id, label: place.name })) : [];
  const organisationId = value.organisationId || (options[0]?.value ?? '');
  const items = useQuery(listItems, organisationId ? { organisationId, isOwnLevel: 'true', pageSize: 100 } : null);
  const choices = items.status === 'ready' ? items.value.items.map((item) => ({ value: item.id, label: item.name })) : [];
  const adding = useSubmit(addBlockage);
  const editing = useSubmit(editBlockage);
  const setStep = (at: number, changes: Partial<KeyStep>) => setSteps(steps.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const isComplete = value.title.trim() !== '' && value.customer.trim() !== '' && steps.length > 0 && steps.every((one) => one.step.trim() !== '' && one.person !== null);
  const send = async () => {
    const { title, customer, sinceOn, solution } = value;
    const content = { title, customer, sinceOn, solution, itemId: value.itemId === none ? null : value.itemId, steps: steps.map((one) => ({ step: one.step, personId: one.person?.id ?? '' })) };
    const result = blockage ? await editing.submit({ id: blockage.id, version: blockage.version, ...content }) : await adding.submit({ organisationId, ...content });
    if (result.kind !== 'done') return;
    toast('已登记');
    onDone();
  };
  return (
    <Sheet isOpen title={blockage ? '更新疏堵点' : '登记疏堵点'} onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={adding.isSending || editing.isSending} isDisabled={!isComplete} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Box className="iy-stack">
        {blockage ? <Meta>{blockage.organisation.name}</Meta> : <SelectField label="党组织" value={organisationId} options={options} onChange={(next) => change({ organisationId: next, itemId: none })} />}
        <Field label="客户诉求" hint="客户要什么、卡在哪里" value={value.title} onChange={(title) => change({ title })} maxLength={200} />
        <Field label="客户" hint="只在职责范围内看得到，不会上牌、不对外公开" value={value.customer} onChange={(customer) => change({ customer })} maxLength={100} />
        <DateField label="什么时候提出的" value={value.sinceOn} onChange={(sinceOn) => change({ sinceOn })} />
        <SelectField label="关联项目" value={value.itemId} options={[{ value: none, label: '不关联' }, ...choices]} onChange={(next) => change({ itemId: next })} />
        {steps.map((one, at) => (
          <Box key={at} className="iy-stack">
            <Box className="iy-head">
              <Meta>{`关键环节 ${at + 1}`}</Meta>
              {steps.length > 1 ? <QuietButton isSmall label={`去掉第 ${at + 1} 个环节`} onPress={() => setSteps(steps.filter((_, index) => index !== at))}>去掉</QuietButton> : null}
            </Box>
            <Field label="环节" value={one.step} onChange={(step) => setStep(at, { step })} maxLength={100} />
            <PersonField label="包干党员" value={one.person} onChange={(person) => setStep(at, { person })} />
          </Box>
        ))}
        {steps.length < mostSteps ? <QuietButton isSmall icon="plus" onPress={() => setSteps([...steps, { step: '', person: null }])}>加一个环节</QuietButton> : null}
        <TextArea label="共同解决办法" isOptional value={value.solution} onChange={(solution) => change({ solution })} maxLength={5000} lines={3} />
        <ProblemNote problem={adding.problem ?? editing.problem} />
      </Box>
    </Sheet>
  );
}
