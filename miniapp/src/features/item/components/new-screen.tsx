import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { createItem, readFilingPlaces } from '@liangpai/shared/contracts';
import { CAMPAIGN_TOPICS, itemKinds, type CampaignTopic } from '@liangpai/shared/items';
import { useState } from 'react';
import { openPage, replacePage, useCan, usePageQuery, useQuery, useSession, useSubmit } from '@/platform';
import { Box, Card, Chip, GhostButton, Meta, Note, Page, Pressable, PrimaryButton, ProblemNote, QueryView, SegmentedTabs, TextLink } from '@/ui';
import '../item.scss';
import { carrierWords, originWords, type FilingOrigin } from '../words';
import { PlaceField, type FilingPlace } from './place-field';

/** Begins an item: where it comes from, which topic, which of the five carriers, and for which organisation. */
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

function Choice({ places, wanted }: { places: readonly FilingPlace[]; wanted: string | undefined }) {
  const mayDesignate = useCan('item.check');
  const ownBranch = useSession((session) => session.me?.branch?.id);
  const [origin, setOrigin] = useState<FilingOrigin>('application');
  const [topic, setTopic] = useState<CampaignTopic | null>(null);
  // Only projects are designated (SY-GC-10).
  const offered = [...new Set(places.flatMap((place) => place.carriers))].filter((one) => origin !== 'designated' || one === 'project');
  const [picked, setCarrier] = useState<Carrier | null>(offered.find((one) => one === wanted) ?? null);
  const carrier = offered.length === 1 ? (offered[0] ?? null) : (offered.find((one) => one === picked) ?? null);
  const [placeId, setPlaceId] = useState(ownBranch ?? '');
  const suitable = places.filter((place) => carrier && place.carriers.includes(carrier));
  const place = suitable.find((one) => one.id === placeId) ?? (suitable.length === 1 ? suitable[0] : undefined);
  const { submit, isSending, problem, isOffline } = useSubmit(createItem);
  const begin = async () => {
    if (!carrier || !place || origin === 'open-call') return;
    const result = await submit({ carrier, organisationId: place.id, origin });
    if (result.kind === 'done') replacePage('item-form', { id: result.value.id, form: itemKinds[carrier].filing });
  };
  const origins = (['application', 'open-call', 'supplementary', ...(mayDesignate ? (['designated'] as const) : [])] as const).map((one) => ({ value: one as FilingOrigin, label: originWords[one].label }));
  return (
    <Box className="it-stack">
      <Card title="项目怎么来的">
        <Box className="it-stack">
          <SegmentedTabs label="项目怎么来的" tabs={origins} value={origin} onChange={setOrigin} />
          <Meta>{`${originWords[origin].says}（${originWords[origin].clause}）`}</Meta>
          {origin === 'open-call' ? <GhostButton onPress={() => openPage('campaign-calls')}>看张榜的题目</GhostButton> : null}
        </Box>
      </Card>
      {origin === 'open-call' ? null : (
        <>
          <Topics chosen={topic} offered={offered} onChoose={setTopic} />
          <Carriers offered={inOrder(offered, topic)} chosen={carrier} topic={topic} onChoose={setCarrier} />
          {carrier ? (
            <Card title="填报党组织">
              <PlaceField places={suitable} chosen={place} onChoose={setPlaceId} />
            </Card>
          ) : null}
          {isOffline ? <Note tone="amber" title="没有网络，还没有新建">选好的都还在，联网后再点一次“开始填写”。</Note> : null}
          <ProblemNote problem={problem} />
          <PrimaryButton isBusy={isSending} isDisabled={!carrier || !place} onPress={() => void begin()}>{carrier ? '开始填写' : '先选一种载体'}</PrimaryButton>
        </>
      )}
    </Box>
  );
}

const suggests = (topic: CampaignTopic | null, carrier: Carrier): boolean => topic?.carriers.includes(carrier) ?? false;
/** What the topic suggests comes first. */
const inOrder = (offered: readonly Carrier[], topic: CampaignTopic | null): readonly Carrier[] => [...offered.filter((one) => suggests(topic, one)), ...offered.filter((one) => !suggests(topic, one))];

/** The year's topics, before the carrier: whoever knows the matter but not the five carriers begins here. */
function Topics({ chosen, offered, onChoose }: { chosen: CampaignTopic | null; offered: readonly Carrier[]; onChoose: (topic: CampaignTopic | null) => void }) {
  const suggested = chosen?.carriers.filter((one) => offered.includes(one)).map((one) => CARRIER_LABELS[one]) ?? [];
  return (
    <Card title="选题（可以不选）">
      <Box className="it-stack">
        <Box className="it-topics" role="group" label="年度重点任务">
          {CAMPAIGN_TOPICS.map((topic) => {
            const isChosen = topic === chosen;
            return <Pressable key={topic.clause} className={`it-topic${isChosen ? ' is-chosen' : ''}`} role="checkbox" isChecked={isChosen} label={`选题：${topic.word}`} onPress={() => onChoose(isChosen ? null : topic)}>{topic.word}</Pressable>;
          })}
        </Box>
        {chosen ? (
          <Box>
            <Box>{`${chosen.word}：${chosen.says}。`}</Box>
            <Meta>{suggested.length > 0 ? `方案建议用：${suggested.join('、')}` : '方案没有限定载体，按实际情况选。'}</Meta>
            <TextLink label={`看条文 ${chosen.clause}`} onPress={() => openPage('rules-clauses', { clause: chosen.clause })}>{`依据 ${chosen.clause}`}</TextLink>
          </Box>
        ) : <Meta>先点一个年度重点任务，下面会标出方案建议的载体。</Meta>}
      </Box>
    </Card>
  );
}

function Carriers({ offered, chosen, topic, onChoose }: { offered: readonly Carrier[]; chosen: Carrier | null; topic: CampaignTopic | null; onChoose: (carrier: Carrier) => void }) {
  const topics = CAMPAIGN_TOPICS.filter((one) => chosen && suggests(one, chosen));
  return (
    <Card title="选哪种载体">
      {offered.map((one, at) => (
        <Pressable key={one} className={`lp-row${at > 0 ? ' is-divided' : ''}`} label={`选${CARRIER_LABELS[one]}${suggests(topic, one) ? '（方案建议）' : ''}${chosen === one ? '，已选' : ''}`} onPress={() => onChoose(one)}>
          <Box className="lp-row-main">
            <Box className="it-strong">{CARRIER_LABELS[one]}</Box>
            <Meta>{`${carrierWords[one].says}（${carrierWords[one].clause}）`}</Meta>
          </Box>
          <Box className="lp-row-aside">{chosen === one ? <Chip tone="green">已选</Chip> : suggests(topic, one) ? <Chip tone="gold" icon="note">建议</Chip> : null}</Box>
        </Pressable>
      ))}
      {topics.length > 0 ? <Meta>{`方案建议用这种载体的重点任务：${topics.map((one) => one.word).join('、')}`}</Meta> : null}
    </Card>
  );
}
