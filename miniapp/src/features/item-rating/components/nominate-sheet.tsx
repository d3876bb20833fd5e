import { findItemPeople, nominateMember, type ResponseOf, type listCandidates } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useQuery, useSubmit } from '@/platform';
import { Field, Meta, PrimaryButton, ProblemNote, QueryView, Sheet, TextArea, CheckRow } from '@/ui';
import { isSearchable, notFoundHint } from '@/ui/person-field';

export interface NominateSheetProps {
  year: number;
  /** Members with a successful 先锋岗, offered first. */
  holders: ResponseOf<typeof listCandidates>['people'];
  onClose: (isChanged: boolean) => void;
}

/** Nominates a member for 两优一先 (SY-XF-08). */
export function NominateSheet({ year, holders, onClose }: NominateSheetProps) {
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const query = useQuery(findItemPeople, isSearchable(sought) ? { q: sought.trim() } : null);
  const { submit, isSending, problem } = useSubmit(nominateMember);
  const send = async () => {
    if (!chosen) return;
    const result = await submit({ year, personId: chosen, note });
    if (result.kind !== 'done') return;
    toast('已推荐');
    onClose(true);
  };
  return (
    <Sheet
      isOpen
      title={`推荐 ${year} 年“两优一先”人选`}
      onClose={() => onClose(false)}
      actions={
        <PrimaryButton isBusy={isSending} isDisabled={chosen === null} onPress={() => void send()}>
          推荐
        </PrimaryButton>
      }
    >
      {holders.map((one) => (
        <CheckRow key={one.id} label={`${one.name}　${one.organisation}（${one.post}）`} isChecked={chosen === one.id} onChange={(isOn) => setChosen(isOn ? one.id : null)} />
      ))}
      <Field label="其他党员的姓名或工号" value={sought} onChange={setSought} maxLength={20} isOptional />
      {isSearchable(sought) ? (
        <QueryView query={query} isEmpty={({ people }) => people.length === 0} empty={{ title: '没有找到', hint: notFoundHint }}>
          {({ people }) => (
            <>
              {people.map((person) => (
                <CheckRow key={person.id} label={`${person.name}　${person.note}`} isChecked={chosen === person.id} onChange={(isOn) => setChosen(isOn ? person.id : null)} />
              ))}
            </>
          )}
        </QueryView>
      ) : null}
      <TextArea label="说明" value={note} onChange={setNote} maxLength={500} lines={2} isOptional hint="本支部有成功创建先锋岗的党员而推荐其他同志的，要写明理由。" />
      <Meta>同一年一位同志推荐一次。</Meta>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
