import { listPeople, type PersonRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery } from '@/platform';
import { Box, Field, Meta, QueryView, Row } from '@/ui';
import { useSettled } from '../use-settled';

/** Finds one person by name, pinyin or 工号. */
export function PersonPicker({ onPick }: { onPick: (person: PersonRow) => void }) {
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim());
  const query = useQuery(listPeople, settled === '' ? null : { search: settled, pageSize: 8 });
  return (
    <Box>
      <Field label="人员" value={search} onChange={setSearch} maxLength={40} placeholder="姓名、拼音或工号" />
      {settled === '' ? null : (
        <QueryView query={query} isEmpty={({ people }) => people.length === 0} empty={{ title: `没有找到“${settled}”`, icon: 'search' }} lines={2}>
          {({ people }) =>
            people.map((person, at) => (
              <Row key={person.id} isDivided={at > 0} onPress={() => onPick(person)} label={`选${person.name}，工号${person.employeeNo}`}>
                <Box>{person.name}</Box>
                <Meta>{`${person.employeeNo} · ${person.branch?.name ?? person.department?.name ?? ''}`}</Meta>
              </Row>
            ))
          }
        </QueryView>
      )}
    </Box>
  );
}
