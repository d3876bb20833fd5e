import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { downloadItemArchive, printItemForm, readItem, writeItemForm, type ItemStep, type ItemView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, openPage, toast, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Facts, GhostButton, Heading, Meta, Note, Page, PrimaryButton, QueryView, QuietButton, Row } from '@/ui';
import '../item.scss';
import { levelLabels, originLabels, phaseTones } from '../words';
import { Consultations } from './consultations';
import { ItemFiles } from './item-files';
import { ItemLinks } from './links';
import { Opinions } from './opinions';
import { SheetView } from './sheet-view';
import { StepSheet } from './step-sheet';

/** One item: where it stands, what to do now, its forms, and what was said on its way. */
export function ItemShowScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readItem, id ? { id } : null, { isKept: true });
  return (
    <Page title="载体项目" width="wide">
      <QueryView query={query} lines={8}>{(item) => <ItemPage item={item} onChanged={query.reload} />}</QueryView>
    </Page>
  );
}

function ItemPage({ item, onChanged }: { item: ItemView; onChanged: () => void }) {
  const [step, setStep] = useState<ItemStep | null>(null);
  const edit = (form: string) => openPage('item-form', { id: item.id, form });
  const draft = item.state === 'draft' ? item.sheets.find((sheet) => sheet.isEditable) : undefined;
  const steps = item.steps.filter((one) => !(draft && one.action.startsWith('submit')));
  return (
    <Box className="it-page">
      <Box className="it-stack">
        <Card>
          <Heading>{item.name}</Heading>
          <Meta>{[CARRIER_LABELS[item.carrier], item.number || null, originLabels[item.origin]].filter(Boolean).join('　')}</Meta>
          <Box className="it-chips">
            <Chip tone={phaseTones[item.phase]}>{item.stateLabel}</Chip>
            {item.isOverdue ? <Chip tone="red" icon="clock">已逾期</Chip> : null}
            {item.isUrgent ? <Chip tone="amber">紧急、重要</Chip> : null}
            {item.isMajor ? <Chip tone="gold">重大型</Chip> : null}
            {item.isLate ? <Chip>补报</Chip> : null}
            {item.managementLevel ? <Chip>{levelLabels[item.managementLevel]}</Chip> : null}
          </Box>
          <Facts items={[
            { name: '填报党组织', value: item.organisation.name }, { name: '审查', value: item.unit.name }, { name: '负责人', value: item.leader?.name ?? '未定' }, ...(item.owners.length > 1 ? [{ name: '共同推进', value: item.owners.join('、') }] : []),
            ...(item.participants.some((one) => one.count > 0) ? [{ name: '参与人员', value: item.participants.map((one) => `${one.label} ${one.count} 人`).join('，') + (item.memberShare === null ? '' : `，党员占 ${item.memberShare}%`) }] : []), { name: '填报人', value: item.filedBy },
            { name: '期限', value: item.startsOn && item.endsOn ? `${item.startsOn} 至 ${item.endsOn}` : '未定' }, ...(item.completedOn ? [{ name: '完成', value: item.completedOn }] : []),
          ]} />
        </Card>
        {item.grounds.map((ground) => <Note key={ground.clause} tone="amber" title={`“原则上”要求未满足（${ground.clause}）`}>{ground.text}</Note>)}
        {draft || steps.length > 0 ? (
          <Card title="现在可以办">
            <Box className="it-stack">
              {draft ? <PrimaryButton onPress={() => edit(draft.form)}>{draft.version === 0 ? '填写申报表' : '继续填写并提交'}</PrimaryButton> : null}
              {steps.map((one, at) => (at === 0 && !draft && !one.needsReason ? <PrimaryButton key={one.action} onPress={() => setStep(one)}>{one.label}</PrimaryButton> : <GhostButton key={one.action} onPress={() => setStep(one)}>{one.label}</GhostButton>))}
            </Box>
          </Card>
        ) : null}
        <ItemLinks key={item.version} id={item.id} />
        <Consultations item={item} onChanged={onChanged} />
        <Opinions opinions={item.opinions} />
      </Box>
      <Box className="it-stack">
        {item.sheets.map((sheet) => <SheetView key={sheet.form} sheet={sheet} names={item.names} onEdit={() => edit(sheet.form)} />)}
        <ItemFiles itemId={item.id} />
        <Documents item={item} />
      </Box>
      {step ? <StepSheet item={item} step={step} onClose={() => setStep(null)} onDone={() => { setStep(null); onChanged(); }} /> : null}
    </Box>
  );
}

function Documents({ item }: { item: ItemView }) {
  const filled = item.sheets.filter((sheet) => sheet.version > 0);
  if (filled.length === 0) return null;
  const open = async (getting: ReturnType<typeof openFileOf>) => {
    const result = await getting;
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  return (
    <Card title="打印" aside={<QuietButton isSmall icon="save" onPress={() => void open(openFileOf(downloadItemArchive, { id: item.id }, `${item.name}档案.zip`))}>整套档案</QuietButton>}>
      {filled.map((sheet, at) => (
        <Row key={sheet.form} isDivided={at > 0} aside={<Box className="it-chips"><QuietButton isSmall label={`${sheet.title} PDF`} onPress={() => void open(openFileOf(printItemForm, { id: item.id, form: sheet.form }, `${sheet.title}.pdf`))}>PDF</QuietButton><QuietButton isSmall label={`${sheet.title} Word`} onPress={() => void open(openFileOf(writeItemForm, { id: item.id, form: sheet.form }, `${sheet.title}.docx`))}>Word</QuietButton></Box>}>
          <Box>{sheet.title}</Box>
        </Row>
      ))}
    </Card>
  );
}
