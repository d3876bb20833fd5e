import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { createItem, readFilingPlaces } from '@liangpai/shared/contracts';
import { CAMPAIGN_TOPICS, itemKinds } from '@liangpai/shared/items';
import { useState } from 'react';
import { replacePage, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Meta, Page, PrimaryButton, ProblemNote, QueryView, Row, SelectField } from '@/ui';
import '../item.scss';
import { carrierWords } from '../words';

/** Begins an item: which of the five, and for which organisation. */
export function ItemNewScreen() {
  const { carrier: wanted } = usePageQuery();
  const query = useQuery(readFilingPlaces, {}, { isKept: true });
  return (
    <Page title="新建载体项目">
      <QueryView query={query} isEmpty={(value) => value.places.length === 0} empty={{ title: '没有可以填报的组织', hint: '责任区、工程、承诺和突击队由党组织填报；先锋岗由正式党员本人申报。' }}>
        {({ places }) => <Choice places={places} wanted={wanted} />}
      </QueryView>
    </Page>
  );
}

interface Place { readonly id: string; readonly name: string; readonly carriers: readonly Carrier[] }

function Choice({ places, wanted }: { places: readonly Place[]; wanted: string | undefined }) {
  const offered = [...new Set(places.flatMap((place) => place.carriers))];
  const [carrier, setCarrier] = useState<Carrier | null>(offered.find((one) => one === wanted) ?? (offered.length === 1 ? (offered[0] ?? null) : null));
  const suitable = places.filter((place) => carrier && place.carriers.includes(carrier));
  const [placeId, setPlaceId] = useState('');
  const place = suitable.find((one) => one.id === placeId) ?? (suitable.length === 1 ? suitable[0] : undefined);
  const { submit, isSending, problem } = useSubmit(createItem);
  const begin = async () => {
    if (!carrier || !place) return;
    const result = await submit({ carrier, organisationId: place.id });
    if (result.kind === 'done') replacePage('item-form', { id: result.value.id, form: itemKinds[carrier].filing });
  };
  const topics = CAMPAIGN_TOPICS.filter((topic) => carrier && (topic.carriers as readonly Carrier[]).includes(carrier));
  return (
    <Box className="it-stack">
      <Card title="选哪种载体">
        {offered.map((one, at) => (
          <Row key={one} isDivided={at > 0} label={`选${CARRIER_LABELS[one]}`} onPress={() => setCarrier(one)} aside={carrier === one ? <Chip tone="green">已选</Chip> : undefined}>
            <Box>{CARRIER_LABELS[one]}</Box>
            <Meta>{carrierWords[one]}</Meta>
          </Row>
        ))}
        {topics.length > 0 ? <Meta>{`方案建议用它的重点任务：${topics.map((topic) => topic.word).join('、')}`}</Meta> : null}
      </Card>
      {carrier ? (
        <Card title="填报党组织">
          {suitable.length > 1 ? <SelectField label="党组织" value={place?.id ?? ''} options={suitable.map(({ id, name }) => ({ value: id, label: name }))} onChange={setPlaceId} /> : <Box>{place?.name}</Box>}
        </Card>
      ) : null}
      <ProblemNote problem={problem} />
      <PrimaryButton isBusy={isSending} isDisabled={!carrier || !place} onPress={() => void begin()}>开始填写</PrimaryButton>
    </Box>
  );
}
