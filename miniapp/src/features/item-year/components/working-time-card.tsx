import { readWorkingTime, saveWorkingTime } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useCan, useQuery, useSubmit } from '@/platform';
import { Box, Card, Meta, PrimaryButton, ProblemNote, QueryView, QuietButton, SelectField, Sheet } from '@/ui';
import { clockText, halfHours } from '../words';

type Shift = { fromMinute: number; toMinute: number };

/** 上下班时间: what lies outside can be given; Party affairs sets it for the enterprise. */
export function WorkingTimeCard() {
  const query = useQuery(readWorkingTime, {});
  const maySet = useCan('calendar.import');
  const [edited, setEdited] = useState<{ version: number; shifts: readonly Shift[] } | null>(null);
  const { submit, isSending, problem } = useSubmit(saveWorkingTime);
  const change = (at: number, changes: Partial<Shift>) => setEdited((before) => before && { ...before, shifts: before.shifts.map((shift, index) => (index === at ? { ...shift, ...changes } : shift)) });
  const save = async () => {
    if (!edited || (await submit({ version: edited.version, shifts: edited.shifts.map((shift) => ({ ...shift })) })).kind !== 'done') return;
    setEdited(null);
    toast('已保存，以后登记的按新时间计');
    query.reload();
  };
  return (
    <QueryView query={query} lines={2}>
      {({ shifts, version }) => (
        <Card title="上下班时间" aside={maySet ? <QuietButton isSmall icon="edit" label="修改上下班时间" onPress={() => setEdited({ version, shifts })}>修改</QuietButton> : undefined}>
          <Meta>{`工作日 ${shifts.map((shift) => `${clockText(shift.fromMinute)}–${clockText(shift.toMinute)}`).join('、')}`}</Meta>
          <Sheet isOpen={edited !== null} title="上下班时间" onClose={() => setEdited(null)} actions={<><QuietButton onPress={() => setEdited(null)}>取消</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void save()}>保存</PrimaryButton></>}>
            <Box className="iy-stack">
              <Meta>全企业一样；改后只影响新登记的献工。</Meta>
              {edited?.shifts.map((shift, at) => (
                <Box key={at} className="iy-table-row iy-stack">
                  <SelectField label={`第 ${at + 1} 段上班`} value={String(shift.fromMinute)} options={halfHours} onChange={(value) => change(at, { fromMinute: Number(value) })} />
                  <SelectField label={`第 ${at + 1} 段下班`} value={String(shift.toMinute)} options={halfHours} onChange={(value) => change(at, { toMinute: Number(value) })} />
                </Box>
              ))}
              <ProblemNote problem={problem} />
            </Box>
          </Sheet>
        </Card>
      )}
    </QueryView>
  );
}
