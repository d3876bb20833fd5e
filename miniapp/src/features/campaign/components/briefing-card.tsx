import { listBriefings, readFilingPlaces, recordBriefing } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, DateField, Field, Meta, PrimaryButton, ProblemNote, QueryView, QuietButton, Row, SelectField, Sheet, TextArea } from '@/ui';

/** 学习讨论: what units read and discussed before they filed (SY-ZT-04). */
export function BriefingCard() {
  const query = useQuery(listBriefings, {}, { isKept: true });
  const [isRecording, setRecording] = useState(false);
  const canRecord = query.status === 'ready' && query.value.canRecord;
  return (
    <Card title="学习讨论" aside={canRecord ? <QuietButton isSmall icon="plus" onPress={() => setRecording(true)}>登记</QuietButton> : undefined}>
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '还没有学习讨论记录', hint: '申报前组织党员学习方案，登记后留作依据。', icon: 'note' }} lines={2}>
        {({ briefings }) => briefings.map((briefing, at) => (
          <Row key={briefing.id} isDivided={at > 0}>
            <Box>{`${briefing.heldOn}　${briefing.organisation}　${briefing.attendance} 人`}</Box>
            <Meta>{briefing.minutes}</Meta>
          </Row>
        ))}
      </QueryView>
      {isRecording ? <RecordSheet onClose={() => setRecording(false)} onDone={() => { setRecording(false); query.reload(); }} /> : null}
    </Card>
  );
}

function RecordSheet({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const places = useQuery(readFilingPlaces, {}, { isKept: true });
  const offered = places.status === 'ready' ? places.value.places.map(({ id, name }) => ({ value: id, label: name })) : [];
  const [organisationId, setOrganisationId] = useState('');
  const [heldOn, setHeldOn] = useState(dayOfInstant(nowAsInstant()));
  const [attendance, setAttendance] = useState('');
  const [minutes, setMinutes] = useState('');
  const { submit, isSending, problem } = useSubmit(recordBriefing);
  const place = organisationId || (offered[0]?.value ?? '');
  const send = async () => {
    if ((await submit({ organisationId: place, heldOn, attendance: Number(attendance), minutes })).kind !== 'done') return;
    toast('已登记');
    onDone();
  };
  return (
    <Sheet isOpen title="登记学习讨论" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>登记</PrimaryButton></>}>
      <Box className="cp-stack">
        <SelectField label="党组织" value={place} options={offered} onChange={setOrganisationId} />
        <DateField label="日期" value={heldOn} onChange={setHeldOn} />
        <Field label="参加人数" kind="number" value={attendance} onChange={setAttendance} />
        <TextArea label="记录" value={minutes} onChange={setMinutes} maxLength={5000} lines={4} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
