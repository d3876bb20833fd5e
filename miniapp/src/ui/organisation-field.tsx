import { findItemOrganisations } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery } from '@/platform';
import { QuietButton } from './buttons';
import { ChosenField } from './chosen-field';
import { Field, type FieldFrameProps } from './fields';
import { Meta, Row } from './layout';
import { useRested } from './person-field';
import { Box } from './primitives';
import { QueryView } from './states';

export interface ChosenOrganisation {
  readonly id: string;
  readonly name: string;
}

/** So few are shown without searching. */
const few = 6;

export interface OrganisationFieldProps extends FieldFrameProps {
  value: ChosenOrganisation | null;
  onChange: (organisation: ChosenOrganisation | null) => void;
  /** The only kind that is offered. */
  among?: 'department' | undefined;
}

/** Chooses one organisation of the enterprise by part of its name, or from the list. */
export function OrganisationField({ value, onChange, among, ...frame }: OrganisationFieldProps) {
  const [search, setSearch] = useState('');
  const [isListed, setListed] = useState(false);
  const asked = useRested(search);
  const query = useQuery(findItemOrganisations, value ? null : { ...(among ? { among } : {}), ...(asked === '' ? {} : { q: asked }) }, { isKept: asked === '' });
  const word = among === 'department' ? '部门' : '单位';
  if (value) return <ChosenField {...frame} name={value.name} action={`换${word}`} onPress={() => onChange(null)} />;
  return (
    <Box>
      <Field {...frame} value={search} onChange={setSearch} maxLength={40} placeholder={`写${word}名称的一部分`} />
      <QueryView query={query} isEmpty={({ organisations }) => organisations.length === 0} empty={{ title: asked === '' ? `还没有登记${word}` : `没有找到“${asked}”`, hint: asked === '' ? '请党群部人员先在组织里登记。' : '换几个字再找，比如只写“质量”。', icon: 'search' }} lines={2}>
        {({ organisations, total }) => {
          if (asked === '' && !isListed && total > few) return <QuietButton isSmall onPress={() => setListed(true)}>{`从 ${total} 个${word}里选`}</QuietButton>;
          return (
            <>
              {organisations.map((place, at) => (
                <Row key={place.id} isDivided={at > 0} label={`选${place.name}`} onPress={() => { onChange({ id: place.id, name: place.name }); setSearch(''); }}>
                  <Box>{place.name}</Box>
                  {place.above === '' ? null : <Meta>{place.above}</Meta>}
                </Row>
              ))}
              {total > organisations.length ? <Meta>{`还有 ${total - organisations.length} 个没有列出，多写几个字就能找到。`}</Meta> : null}
            </>
          );
        }}
      </QueryView>
    </Box>
  );
}
