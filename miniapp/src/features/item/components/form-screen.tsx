import { readItem, type ItemView, type Me } from '@liangpai/shared/contracts';
import { checkForm, fieldsOf, formCodes, keyOfFault, syForms, type Field as FormField, type FormCode, type FormValues } from '@liangpai/shared/forms';
import { openingValues } from '@liangpai/shared/items';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, replacePage, toast, useDraft, usePageQuery, useQuery, useSession } from '@/platform';
import { Box, Loading, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton } from '@/ui';
import { FormFields } from '@/ui/form-fields';
import '../item.scss';
import { isSettled, openPoints, type Grounds } from '../open-points';
import { suggestGoals } from '../suggest-goals';
import { useSheet } from '../use-sheet';
import { CheckSheet, GroundField } from './check-sheet';
import { ConflictSheet } from './conflict-sheet';
import { ItemFiles } from './item-files';
import { SavingWords } from './saving-words';
import { SubmitSheet } from './submit-sheet';

/** Writes on one form of an item. Opened without a network it shows what this device last read and wrote. */
export function ItemFormScreen() {
  const { id, form = '' } = usePageQuery();
  const code = formCodes.find((one) => one === form);
  const query = useQuery(readItem, id ? { id } : null, { isKept: true });
  const isOld = query.status === 'ready' && query.keptAt !== null && query.isReloading;
  if (query.status === 'ready' && !isOld && code && query.value.sheets.some((sheet) => sheet.form === code && sheet.isEditable)) return <ItemForm key={query.value.id} item={query.value} code={code} />;
  return (
    <Page title={code ? syForms[code].title : '填表'}>
      {isOld ? <Loading lines={8} /> : (
        <QueryView query={query} isEmpty={() => true} empty={{ title: '现在不能填这张表', hint: '可能已经送审，或由其他同志填写。', action: { label: '看项目', onPress: () => id && replacePage('item-show', { id }) } }}>{() => null}</QueryView>
      )}
    </Page>
  );
}

/** What a form begins with for the person who opens it. */
function openingFor(item: ItemView, code: FormCode, me: Me | null): FormValues {
  if (!me) return {};
  const isSecretary = me.roles.some(({ role, organisationId, onBehalfOf }) => (role === 'branch-secretary' || role === 'committee-leader') && organisationId === item.organisation.id && onBehalfOf === null);
  const isOwnFiling = me.branch?.id === item.organisation.id && !me.capabilities.includes('item.file');
  return openingValues(code, { today: dayOfInstant(nowAsInstant()), year: item.year, organisation: item.organisation.name, filer: { id: me.personId, kind: me.kind, isSecretary, isOwnFiling } });
}

function ItemForm({ item, code }: { item: ItemView; code: FormCode }) {
  const me = useSession((session) => session.me);
  const [opening] = useState(() => openingFor(item, code, me));
  const sheet = useSheet(item, code, opening, me ? { [me.personId]: me.name } : {});
  const grounds = useDraft<Grounds>(`grounds:${item.id}`, Object.fromEntries(item.grounds.map((ground) => [ground.clause, ground.text])));
  const [isChecking, setChecking] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [showsMissing, setShowsMissing] = useState(false);
  const [goTo, setGoTo] = useState<{ at: string; turn: number } | null>(null);
  const form = syForms[code];
  const faults = checkForm(form, sheet.values, 'complete');
  const points = openPoints(form, sheet.values, faults, sheet.assessment?.checks ?? []);
  const soft = points.filter((point) => point.kind === 'soft');
  const open = points.filter((point) => !isSettled(point, grounds.value)).length;
  const setGround = (clause: string, text: string) => grounds.change({ ...grounds.value, [clause]: text });
  const check = () => {
    setShowsMissing(true);
    setChecking(true);
  };
  const goToField = (at: string) => {
    setChecking(false);
    setGoTo((before) => ({ at, turn: (before?.turn ?? 0) + 1 }));
  };
  const unsaved = () => toast(sheet.conflict ? '请先选用哪一份内容' : '还没有保存到服务器，请看上面的提示');
  const done = async () => {
    if (await sheet.flush()) replacePage('item-show', { id: item.id });
    else unsaved();
  };
  const submit = async () => {
    const saved = await sheet.flush();
    if (!saved) unsaved();
    else if (openPoints(form, sheet.values, faults, saved.assessment?.checks ?? []).some((point) => point.kind === 'hard')) check();
    else setSubmitting(true);
  };
  const below = (field: FormField) => {
    const here = showsMissing && !isChecking && !isSubmitting ? soft.filter((point) => point.at === field.key) : [];
    return here.length === 0 ? null : <Box className="it-below">{here.map((point) => <GroundField key={point.clause} point={point} grounds={grounds.value} onGround={setGround} />)}</Box>;
  };
  return (
    <Page
      title={form.title} subtitle={item.organisation.name} width="wide"
      actions={
        <Box className="it-foot">
          <SavingWords saving={sheet.saving} savedAt={sheet.savedAt} />
          <Box className="it-foot-buttons">
            <QuietButton onPress={check}>{open === 0 ? '核对' : `还差 ${open} 处`}</QuietButton>
            {item.state === 'draft' ? <PrimaryButton onPress={() => void submit()}>提交</PrimaryButton> : <PrimaryButton onPress={() => void done()}>完成</PrimaryButton>}
          </Box>
        </Box>
      }
    >
      <ProblemNote problem={sheet.problem} />
      {sheet.conflict ? <ConflictSheet conflict={sheet.conflict} code={code} names={sheet.names} onDecide={sheet.decide} /> : null}
      {sheet.saving === 'untouched' && Object.keys(opening).length > 0 ? <Meta>{`已先填好${fieldsOf(form).filter((field) => field.key in opening).map((field) => `“${field.caption}”${field.kind === 'rows' ? '的开头几格' : ''}`).join('、')}，不对的请改。`}</Meta> : null}
      <FormFields
        form={form} values={sheet.values} names={sheet.names} goTo={goTo} below={below} suggest={(field, row) => suggestGoals(item.carrier, field, row)} onChange={sheet.change} {...(me ? { me: { id: me.personId, name: me.name } } : {})}
        faults={Object.fromEntries(faults.filter((fault) => showsMissing || !isMissing(fault.at, sheet.values)).map((fault) => [fault.at, fault.says]))}
      />
      <ItemFiles itemId={item.id} />
      {isChecking ? <CheckSheet points={points} checks={sheet.assessment?.checks ?? null} grounds={grounds.value} onGround={setGround} onGoTo={goToField} onClose={() => setChecking(false)} /> : null}
      {isSubmitting ? <SubmitSheet item={item} soft={soft} grounds={grounds.value} onGround={setGround} onClose={() => setSubmitting(false)} onDone={grounds.clear} /> : null}
    </Page>
  );
}

/** Whether a fault is that nothing was written: told only once somebody asks what is missing. */
function isMissing(at: string, values: FormValues): boolean {
  const [, row, column] = at.split('.');
  const value = values[keyOfFault(at)];
  if (row === undefined || column === undefined) return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const cell = Array.isArray(value) ? (value[Number(row)] as Readonly<Record<string, unknown>> | undefined)?.[column] : null;
  return cell === null || cell === undefined || cell === '';
}
