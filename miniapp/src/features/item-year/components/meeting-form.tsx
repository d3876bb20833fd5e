import { listItems, MEETING_KIND_LABELS, meetingLimits, readFilingPlaces, recordMeeting, type MeetingKind } from '@liangpai/shared/contracts';
import { dayOfInstant, nowAsInstant, toast, useDraft, useQuery, useSubmit } from '@/platform';
import { Box, Card, DateField, Field, Meta, Page, PrimaryButton, ProblemNote, QuietButton, SelectField, TextArea } from '@/ui';
import '../item-year.scss';

const kinds = (Object.keys(MEETING_KIND_LABELS) as MeetingKind[]).map((value) => ({ value, label: MEETING_KIND_LABELS[value] }));

interface Draft {
  readonly kind: MeetingKind;
  readonly organisationId: string;
  readonly heldOn: string;
  readonly title: string;
  readonly host: string;
  readonly attendance: string;
  readonly minutes: string;
  readonly decisions: readonly { readonly itemId: string; readonly item: string; readonly decision: string; readonly followUp: string }[];
}

/** Writes down a coordination meeting; what it decided on an item goes into that item’s log. */
export function MeetingForm({ onClose }: { onClose: () => void }) {
  const draft = useDraft<Draft>('coordination-meeting', { kind: 'coordination', organisationId: '', heldOn: dayOfInstant(nowAsInstant()), title: '', host: '', attendance: '', minutes: '', decisions: [] });
  const { value } = draft;
  const change = (changes: Partial<Draft>) => draft.change({ ...value, ...changes });
  const places = useQuery(readFilingPlaces, {}, { isKept: true });
  const offered = places.status === 'ready' ? places.value.places.filter((place) => place.carriers.length > 1).map(({ id, name }) => ({ value: id, label: name })) : [];
  const organisationId = value.organisationId || (offered[0]?.value ?? '');
  const running = useQuery(listItems, organisationId ? { view: 'all', phase: 'running', organisationId, pageSize: 100 } : null);
  const open = running.status === 'ready' ? running.value.items.filter((item) => !value.decisions.some((one) => one.itemId === item.id)) : [];
  const { submit, isSending, problem } = useSubmit(recordMeeting, value.title || '协调会');
  const set = (itemId: string, changes: Partial<Draft['decisions'][number]>) => change({ decisions: value.decisions.map((one) => (one.itemId === itemId ? { ...one, ...changes } : one)) });
  const add = (itemId: string) => {
    const item = open.find((one) => one.id === itemId);
    if (item) change({ decisions: [...value.decisions, { itemId, item: item.name, decision: '', followUp: '' }] });
  };
  const send = async () => {
    const { decisions, ...rest } = value;
    const result = await submit({ ...rest, organisationId, decisions: decisions.map(({ itemId, decision, followUp }) => ({ itemId, decision, followUp })) });
    if (result.kind !== 'done' && result.kind !== 'queued') return;
    draft.clear();
    toast(result.kind === 'done' ? '已登记' : '没有网络，联网后自动发出');
    onClose();
  };
  const isReady = value.title.trim() !== '' && value.host.trim() !== '' && organisationId !== '' && value.decisions.every((one) => one.decision.trim() !== '');
  return (
    <Page title="登记会议" actions={<><QuietButton onPress={onClose}>返回列表</QuietButton><PrimaryButton isBusy={isSending} isDisabled={!isReady} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Box className="iy-stack">
        <Card title="会议">
          <SelectField label="类别" value={value.kind} options={kinds} onChange={(kind) => change({ kind: kind as MeetingKind })} />
          <SelectField label="党组织" value={organisationId} options={offered} onChange={(next) => change({ organisationId: next, decisions: [] })} />
          <DateField label="会议日期" value={value.heldOn} onChange={(heldOn) => change({ heldOn })} />
          <Field label="会议名称" value={value.title} onChange={(title) => change({ title })} maxLength={80} />
          <Field label="主持人" value={value.host} onChange={(host) => change({ host })} maxLength={40} />
          <Field label="参会人员" isOptional value={value.attendance} onChange={(attendance) => change({ attendance })} maxLength={500} />
          <TextArea label="会议记录" isOptional value={value.minutes} onChange={(minutes) => change({ minutes })} maxLength={meetingLimits.text} lines={4} />
        </Card>
        <Card title="对各项目的决定">
          <Box className="iy-stack">
            <Meta>写到哪个项目，就记进哪个项目的过程记录，负责人看得到。</Meta>
            {value.decisions.map((one) => (
              <Box key={one.itemId} className="iy-entry">
                <Box className="iy-head">
                  <Box className="iy-name">{one.item}</Box>
                  <QuietButton isSmall label={`去掉${one.item}`} onPress={() => change({ decisions: value.decisions.filter((other) => other.itemId !== one.itemId) })}>去掉</QuietButton>
                </Box>
                <TextArea label="决定" value={one.decision} onChange={(decision) => set(one.itemId, { decision })} maxLength={2000} lines={2} />
                <TextArea label="落实安排" isOptional value={one.followUp} onChange={(followUp) => set(one.itemId, { followUp })} maxLength={1000} lines={2} />
              </Box>
            ))}
            {open.length > 0 && value.decisions.length < meetingLimits.decisions ? <SelectField label="加一个项目" value="" options={[{ value: '', label: '请选择实施中的项目' }, ...open.map((item) => ({ value: item.id, label: item.name }))]} onChange={add} /> : null}
          </Box>
        </Card>
        <ProblemNote problem={problem} />
      </Box>
    </Page>
  );
}
