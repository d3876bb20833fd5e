import { findItemPeople, leastSearched } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { useQuery } from '@/platform';
import { QuietButton } from './buttons';
import { ChosenField } from './chosen-field';
import { Field, type FieldFrameProps } from './fields';
import { Meta, Row } from './layout';
import { Box } from './primitives';
import { QueryView } from './states';

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

/** Milliseconds without a key before the server is asked. */
const pause = 300;

/** What is written in a search box, once the hand rests. */
export function useRested(search: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(search.trim()), pause);
    return () => clearTimeout(timer);
  }, [search]);
  return rested;
}

/** Whether enough is written to search the roster by. */
export const isSearchable = (typed: string): boolean => typed.trim().length >= leastSearched;
/** What to write instead when nobody was found. */
export const notFoundHint = '本单位的同志可以只写名字的一部分或拼音；外单位的同志请写全姓名或工号。';

export interface PersonFieldProps extends FieldFrameProps {
  value: ChosenPerson | null;
  onChange: (person: ChosenPerson | null) => void;
  /** Who fills the form in: chosen with one tap where that is likely. */
  me?: ChosenPerson | undefined;
}

/** Chooses one person of the roster by name, pinyin or 工号. */
export function PersonField({ value, onChange, me, ...frame }: PersonFieldProps) {
  const [search, setSearch] = useState('');
  const asked = useRested(search);
  const isLongEnough = isSearchable(asked);
  const query = useQuery(findItemPeople, !isLongEnough || value ? null : { q: asked });
  const choose = (person: ChosenPerson) => {
    onChange(person);
    setSearch('');
  };
  if (value) return <ChosenField {...frame} name={value.name} action="换人" onPress={() => onChange(null)} />;
  return (
    <Box>
      <Field {...frame} value={search} onChange={setSearch} maxLength={20} placeholder="姓名、拼音或工号" />
      {me && search === '' ? <QuietButton isSmall onPress={() => choose(me)}>{`填我自己（${me.name}）`}</QuietButton> : null}
      {asked !== '' && !isLongEnough ? <Meta>{`再写${leastSearched - asked.length}个字就开始找。`}</Meta> : null}
      {!isLongEnough ? null : (
        <QueryView query={query} isEmpty={({ people }) => people.length === 0} empty={{ title: `没有找到“${asked}”`, hint: notFoundHint, icon: 'search' }} lines={2}>
          {({ people }) => people.slice(0, 8).map((person, at) => (
            <Row key={person.id} isDivided={at > 0} label={`选${person.name}`} onPress={() => choose({ id: person.id, name: person.name })}>
              <Box>{person.name}</Box>
              <Meta>{person.note}</Meta>
            </Row>
          ))}
        </QueryView>
      )}
    </Box>
  );
}
