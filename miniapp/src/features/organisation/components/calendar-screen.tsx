import { importCalendarYear, listCalendarYears, type ShownCalendarYear } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useCan, useQuery, useSubmit } from '@/platform';
import { Box, Card, DateField, Facts, Field, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet } from '@/ui';
import '../organisation.scss';

const statutory = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

/** 放假安排: the years by which working days are counted; next year's is entered when the State Council's notice appears. */
export function CalendarScreen() {
  const query = useQuery(listCalendarYears, {}, { isKept: true });
  const mayEnter = useCan('calendar.import');
  const [entering, setEntering] = useState<ShownCalendarYear | number | null>(null);
  const nextYear = query.status === 'ready' ? (query.value.years[0]?.year ?? Number(dayOfInstant(nowAsInstant()).slice(0, 4))) + 1 : null;
  return (
    <Page title="放假安排" width="wide" actions={mayEnter && nextYear ? <PrimaryButton icon="plus" onPress={() => setEntering(nextYear)}>{`录入 ${nextYear} 年`}</PrimaryButton> : undefined}>
      <Note>公示、审批等期限按工作日计算。没有录入的年份，系统不会猜，办到那里会提示先录入。</Note>
      <QueryView query={query} lines={6}>
        {({ years }) => years.map((year) => (
          <Card key={year.year} title={`${year.year} 年`} aside={mayEnter ? <QuietButton isSmall icon="edit" label={`更正 ${year.year} 年`} onPress={() => setEntering(year)}>更正</QuietButton> : undefined}>
            <Meta>{year.source}</Meta>
            <Facts items={year.holidays.map(({ name, from, to }) => ({ name, value: from === to ? from : `${from} 至 ${to}` }))} />
            {year.makeUpWorkdays.length > 0 ? <Meta>{`调休上班：${year.makeUpWorkdays.join('、')}`}</Meta> : null}
            <Meta>{year.isBuiltIn ? '随系统提供' : `${year.importedBy ?? ''}录入`}</Meta>
          </Card>
        ))}
      </QueryView>
      {entering !== null ? <YearSheet given={entering} onClose={() => setEntering(null)} onDone={() => { setEntering(null); query.reload(); }} /> : null}
    </Page>
  );
}

interface Words { readonly source: string; readonly holidays: readonly { name: string; from: string; to: string }[]; readonly days: readonly string[] }

function YearSheet({ given, onClose, onDone }: { given: ShownCalendarYear | number; onClose: () => void; onDone: () => void }) {
  const year = typeof given === 'number' ? given : given.year;
  const [words, setWords] = useState<Words>(typeof given === 'number'
    ? { source: `国务院办公厅关于${year}年部分节假日安排的通知`, holidays: statutory.map((name) => ({ name, from: '', to: '' })), days: [] }
    : { source: given.source, holidays: given.holidays, days: given.makeUpWorkdays });
  const { submit, isSending, problem } = useSubmit(importCalendarYear);
  const send = async () => {
    if ((await submit({ year: String(year) as never, source: words.source, holidays: words.holidays.map((holiday) => ({ ...holiday })), makeUpWorkdays: words.days.filter(Boolean) })).kind !== 'done') return;
    toast('已保存');
    onDone();
  };
  const holiday = (at: number, key: 'name' | 'from' | 'to') => (value: string) => setWords({ ...words, holidays: words.holidays.map((one, index) => (index === at ? { ...one, [key]: value } : one)) });
  return (
    <Sheet isOpen title={`${year} 年放假安排`} onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Field label="通知名称和文号" value={words.source} onChange={(source) => setWords({ ...words, source })} maxLength={200} />
      {words.holidays.map((one, at) => (
        <Box key={at}>
          <Meta>{one.name || '另一个假期'}</Meta>
          {statutory.includes(one.name) ? null : <Field label="假期名称" value={one.name} onChange={holiday(at, 'name')} maxLength={20} />}
          <DateField label={`${one.name}从`} value={one.from} onChange={holiday(at, 'from')} />
          <DateField label={`${one.name}到`} value={one.to} onChange={holiday(at, 'to')} />
        </Box>
      ))}
      {words.days.map((day, at) => <DateField key={at} label={`调休上班 ${at + 1}`} value={day} onChange={(value) => setWords({ ...words, days: words.days.map((one, index) => (index === at ? value : one)) })} />)}
      <QuietButton isSmall icon="plus" onPress={() => setWords({ ...words, days: [...words.days, ''] })}>加一天调休上班</QuietButton>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
