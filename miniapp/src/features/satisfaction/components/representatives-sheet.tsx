import { addRepresentatives, findItemPeople, type SatisfactionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useQuery, useSubmit } from '@/platform';
import { CheckRow, Field, Meta, PrimaryButton, ProblemNote, QueryView, Sheet } from '@/ui';
import { isSearchable, notFoundHint } from '@/ui/person-field';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Finds people of the roster and puts them on the list of raters. */
export function RepresentativesSheet({ survey, onClose }: { survey: SatisfactionView; onClose: (isChanged: boolean) => void }) {
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const query = useQuery(findItemPeople, isSearchable(sought) ? { q: sought.trim() } : null);
  const { submit, isSending, problem } = useSubmit(addRepresentatives);
  const send = async () => {
    const result = await submit({ id: survey.id, personIds: chosen.map((person) => person.id) });
    if (result.kind !== 'done') return;
    toast('已加入');
    onClose(true);
  };
  const toggle = (person: Chosen, isOn: boolean) => setChosen(isOn ? [...chosen, { id: person.id, name: person.name }] : chosen.filter((one) => one.id !== person.id));
  return (
    <Sheet
      isOpen
      title="选职工代表"
      onClose={() => onClose(false)}
      actions={
        <PrimaryButton isBusy={isSending} isDisabled={chosen.length === 0} onPress={() => void send()}>
          {chosen.length === 0 ? '请先选人' : `加入 ${chosen.length} 人`}
        </PrimaryButton>
      }
    >
      <Field label="姓名或工号" value={sought} onChange={setSought} maxLength={20} />
      {chosen.length > 0 ? <Meta>已选：{chosen.map((person) => person.name).join('、')}</Meta> : null}
      {isSearchable(sought) ? (
        <QueryView query={query} isEmpty={({ people }) => people.length === 0} empty={{ title: '没有找到', hint: notFoundHint }}>
          {({ people }) => (
            <>
              {people.map((person) => (
                <CheckRow key={person.id} label={`${person.name}　${person.note}`} isChecked={chosen.some((one) => one.id === person.id)} onChange={(isOn) => toggle(person, isOn)} />
              ))}
            </>
          )}
        </QueryView>
      ) : null}
      <Meta>代表越多，越看不出是谁打的分；少于 5 票的类别不显示平均分。</Meta>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
