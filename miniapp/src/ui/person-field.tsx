import { findItemPeople, leastSearched } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { useQuery } from '@/platform';
import { QuietButton } from './buttons';
import { Field } from './fields';
import { Meta, Row } from './layout';
import { Box } from './primitives';
import { QueryView } from './states';

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

/** Milliseconds without a key before the roster is asked. */
const pause = 300;

/** Whether enough is written to search the roster by. */
export const isSearchable = (typed: string): boolean => typed.trim().length >= leastSearched;
/** What to write instead when nobody was found. */
export const notFoundHint = '本单位的同志可以只写名字的一部分或拼音；外单位的同志请写全姓名或工号。';

/** Chooses one person of the roster by name, pinyin or 工号. */
export function PersonField({ label, value, onChange }: { label: string; value: ChosenPerson | null; onChange: (person: ChosenPerson | null) => void }) {
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search.trim()), pause);
    return () => clearTimeout(timer);
  }, [search]);
  const isLongEnough = isSearchable(asked);
  const query = useQuery(findItemPeople, !isLongEnough || value ? null : { q: asked });
  if (value) {
    return (
      <Row aside={<QuietButton isSmall label={`换${label}`} onPress={() => onChange(null)}>换人</QuietButton>}>
        <Meta>{label}</Meta>
        <Box>{value.name}</Box>
      </Row>
    );
  }
  return (
    <Box>
      <Field label={label} value={search} onChange={setSearch} maxLength={20} placeholder="姓名、拼音或工号" />
      {asked !== '' && !isLongEnough ? <Meta>{`再写${leastSearched - asked.length}个字就开始找。`}</Meta> : null}
      {!isLongEnough ? null : (
        <QueryView query={query} isEmpty={({ people }) => people.length === 0} empty={{ title: `没有找到“${asked}”`, hint: notFoundHint, icon: 'search' }} lines={2}>
          {({ people }) => people.slice(0, 8).map((person, at) => (
            <Row key={person.id} isDivided={at > 0} label={`选${person.name}`} onPress={() => { onChange({ id: person.id, name: person.name }); setSearch(''); }}>
              <Box>{person.name}</Box>
              <Meta>{person.note}</Meta>
            </Row>
          ))}
        </QueryView>
      )}
    </Box>
  );
}
