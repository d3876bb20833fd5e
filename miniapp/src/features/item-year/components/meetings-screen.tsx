import { listMeetings, MEETING_KIND_LABELS, type CoordinationMeeting } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Note, Page, Pager, PrimaryButton, QueryView, Row, SelectField } from '@/ui';
import '../item-year.scss';
import { MeetingForm } from './meeting-form';

/** 协调会: what was decided on which item, and whether this period’s meeting was held (SY-ZT-27a). */
export function MeetingsScreen() {
  const { record } = usePageQuery();
  const [isRecording, setRecording] = useState(record === '1');
  const [year, setYear] = useState('');
  const [page, setPage] = useState(1);
  const query = useQuery(listMeetings, { page, ...(year ? { year } : {}) } as never, { isKept: true });
  if (isRecording) return <MeetingForm onClose={() => { setRecording(false); query.reload(); }} />;
  const value = query.status === 'ready' ? query.value : null;
  return (
    <Page title="协调会" width="wide" backTo="me" actions={value?.canRecord ? <PrimaryButton icon="plus" onPress={() => setRecording(true)}>登记会议</PrimaryButton> : undefined}>
      <Box className="iy-stack">
        {value?.standing ? <Note tone={value.standing.isHeld ? 'green' : 'amber'}>{value.standing.isHeld ? '本期公司协调会已经召开。' : `本期公司协调会还没有登记，请在 ${value.standing.dueOn} 前召开。`}</Note> : null}
        {value && value.years.length > 0 ? <SelectField label="年度" value={year} options={[{ value: '', label: '全部年度' }, ...value.years.map((one) => ({ value: String(one), label: `${one} 年` }))]} onChange={(next) => { setYear(next); setPage(1); }} /> : null}
        <QueryView query={query} isEmpty={(list) => list.total === 0} empty={{ title: '还没有会议记录', hint: '登记以后，会上对各项目的决定会记到项目的过程记录里。', icon: 'note' }} lines={6}>
          {(list) => (
            <Box className="iy-stack">
              <Box className="iy-pairs">{list.meetings.map((meeting) => <Meeting key={meeting.id} meeting={meeting} />)}</Box>
              <Pager page={list.page} pageSize={list.pageSize} total={list.total} unit="次" onChange={setPage} />
            </Box>
          )}
        </QueryView>
      </Box>
    </Page>
  );
}

function Meeting({ meeting }: { meeting: CoordinationMeeting }) {
  return (
    <Card title={meeting.title} aside={<Chip tone={meeting.kind === 'yearly-review' ? 'gold' : 'neutral'}>{MEETING_KIND_LABELS[meeting.kind]}</Chip>}>
      <Meta>{`${meeting.heldOn}　${meeting.organisation.name}`}</Meta>
      <Box className="iy-lines">
        <Facts items={[{ name: '主持', value: meeting.host }, ...(meeting.attendance ? [{ name: '参会', value: meeting.attendance }] : []), { name: '记录人', value: meeting.recordedBy }]} />
        {meeting.minutes ? <Box className="iy-text">{meeting.minutes}</Box> : null}
        {meeting.decisions.map((one) => (
          <Row key={one.itemId} isDivided label={`看${one.item}`} onPress={() => openPage('item-year', { id: one.itemId })}>
            <Box>{one.item}</Box>
            <Meta>{CARRIER_LABELS[one.carrier]}</Meta>
            <Box className="iy-text">{one.decision}</Box>
            {one.followUp ? <Meta>{`落实：${one.followUp}`}</Meta> : null}
          </Row>
        ))}
      </Box>
    </Card>
  );
}
