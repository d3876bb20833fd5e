import type { Carrier } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { Box, Field, Meta, Row, SelectField } from '@/ui';
import { ChosenField } from '@/ui/chosen-field';

/** An organisation that the person may file for, and what for. */
export interface FilingPlace {
  readonly id: string;
  readonly name: string;
  readonly carriers: readonly Carrier[];
}

/** So many fit a picker of the system; more are searched by name. */
const few = 8;

/** For which organisation an item is filed: told, chosen, or found by name, as there are one, some or many. */
export function PlaceField({ places, chosen, onChoose }: { places: readonly FilingPlace[]; chosen: FilingPlace | undefined; onChoose: (id: string) => void }) {
  const [search, setSearch] = useState('');
  const sought = search.trim();
  const found = places.filter((place) => sought !== '' && place.name.includes(sought));
  if (places.length <= 1) return <Box>{chosen?.name}</Box>;
  if (places.length <= few) return <SelectField label="党组织" value={chosen?.id ?? ''} options={places.map(({ id, name }) => ({ value: id, label: name }))} onChange={onChoose} />;
  if (chosen) return <ChosenField label="党组织" name={chosen.name} action="换一个" onPress={() => onChoose('')} />;
  return (
    <Box>
      <Field label="党组织" value={search} onChange={setSearch} maxLength={40} placeholder="写名称的一部分" hint={`您可以为 ${places.length} 个党组织填报，写几个字就能找到。`} />
      {sought !== '' && found.length === 0 ? <Meta>{`没有找到“${sought}”，换几个字再找。`}</Meta> : null}
      {found.slice(0, few).map((place, at) => (
        <Row key={place.id} isDivided={at > 0} label={`选${place.name}`} onPress={() => { onChoose(place.id); setSearch(''); }}>{place.name}</Row>
      ))}
      {found.length > few ? <Meta>{`还有 ${found.length - few} 个没有列出，多写几个字。`}</Meta> : null}
    </Box>
  );
}
