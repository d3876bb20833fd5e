import { confirmItemHours, exportItemHours, HOUR_GROUND_LABELS, listItemHours, removeItemHours, type HourEntry } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, openFileOf, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Page, Pager, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet, TextArea } from '@/ui';
import '../item-year.scss';
import { clockText, hourMarks, hoursText } from '../words';
import { HoursForm } from './hours-form';
import { WorkingTimeCard } from './working-time-card';

/** 义务献工: everybody logs the own hours, the leader confirms. */
export function HoursScreen() {
  const { id } = usePageQuery();
  const [page, setPage] = useState(1);
  const [isLogging, setIsLogging] = useState(false);
  const [rejected, setRejected] = useState<HourEntry | null>(null);
  const query = useQuery(listItemHours, id ? { id, page, pageSize: 20 } : null, { isKept: true });
  const { submit, isSending, problem } = useSubmit(confirmItemHours);
  const confirm = async (entry: HourEntry) => {
    if ((await submit({ id: entry.id, version: entry.version, isAccepted: true })).kind === 'done') query.reload();
  };
  const remove = async (entry: HourEntry) => {
    const result = await callEndpoint(removeItemHours, { id: entry.id });
    if (result.ok) query.reload();
    else toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const exportSheet = async () => {
    const result = await openFileOf(exportItemHours, { id: id ?? '' }, '献工记录.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const mayLog = query.status === 'ready' && query.value.canLog;
  return (
    <Page title="义务献工" width="wide" actions={mayLog ? <PrimaryButton onPress={() => setIsLogging(true)}>登记献工</PrimaryButton> : undefined}>
      <QueryView query={query} lines={6}>
        {(value) => (
          <Box className="iy-board iy-stack">
            <Box className="iy-stack">
              <Card title="记录">
                <ProblemNote problem={problem} />
                {value.entries.length === 0 ? <Meta>还没有记录。下班后、休息日为项目加班的，自己登记。</Meta> : null}
                {value.entries.map((entry) => (
                  <Box key={entry.id} className="iy-entry">
                    <Box className="iy-head">
                      <Box className="iy-name">{`${entry.person.name}　${entry.day} ${clockText(entry.fromMinute)}–${clockText(entry.toMinute)}`}</Box>
                      <Chip tone={hourMarks[entry.state].tone}>{hourMarks[entry.state].word}</Chip>
                    </Box>
                    <Box className="iy-text">{entry.content}</Box>
                    <Meta>{[`计入 ${hoursText(entry.countedMinutes)}`, HOUR_GROUND_LABELS[entry.ground], entry.confirmedBy ? `${entry.confirmedBy}确认` : '', entry.reason].filter(Boolean).join('　')}</Meta>
                    {entry.canConfirm || entry.canRemove ? (
                      <Box className="iy-links">
                        {entry.canConfirm ? <QuietButton isSmall isDisabled={isSending} label={`确认${entry.person.name} ${entry.day}`} onPress={() => void confirm(entry)}>确认</QuietButton> : null}
                        {entry.canConfirm ? <QuietButton isSmall label={`不予确认${entry.person.name} ${entry.day}`} onPress={() => setRejected(entry)}>不予确认</QuietButton> : null}
                        {entry.canRemove ? <QuietButton isSmall label={`删除 ${entry.day}`} onPress={() => void remove(entry)}>删除</QuietButton> : null}
                      </Box>
                    ) : null}
                  </Box>
                ))}
              </Card>
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="条" onChange={setPage} />
            </Box>
            <Box className="iy-stack">
              <Card title={value.item} aside={<QuietButton isSmall icon="save" onPress={() => void exportSheet()}>导出</QuietButton>}>
                <Facts items={[{ name: '已计入', value: hoursText(value.totals.countedMinutes) }, { name: '待确认', value: hoursText(value.totals.waitingMinutes) }, { name: '不计入', value: hoursText(value.totals.notCountedMinutes) }]} />
                <Meta>只计党员在正常工作时间以外的时间，经负责人确认后计入。</Meta>
                {value.people.length > 0 ? <Facts items={value.people.map((person) => ({ name: person.name, value: hoursText(person.countedMinutes) }))} /> : null}
              </Card>
              <WorkingTimeCard />
            </Box>
          </Box>
        )}
      </QueryView>
      {isLogging ? <HoursForm itemId={id ?? ''} onClose={() => setIsLogging(false)} onDone={() => { setIsLogging(false); query.reload(); }} /> : null}
      {rejected ? <RejectSheet entry={rejected} onClose={() => setRejected(null)} onDone={() => { setRejected(null); query.reload(); }} /> : null}
    </Page>
  );
}

function RejectSheet({ entry, onClose, onDone }: { entry: HourEntry; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const { submit, isSending, problem } = useSubmit(confirmItemHours);
  const send = async () => {
    if ((await submit({ id: entry.id, version: entry.version, isAccepted: false, reason })).kind === 'done') onDone();
  };
  return (
    <Sheet isOpen title="不予确认" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={reason.trim() === ''} onPress={() => void send()}>不予确认</PrimaryButton></>}>
      <Meta>{`${entry.person.name} ${entry.day} ${clockText(entry.fromMinute)}–${clockText(entry.toMinute)}。本人会看到理由，可以重新登记。`}</Meta>
      <TextArea label="理由" value={reason} onChange={setReason} maxLength={300} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
