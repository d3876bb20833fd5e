import { listCalls, postCall, readFilingPlaces } from '@liangpai/shared/contracts';
import { CAMPAIGN_TOPICS } from '@liangpai/shared/items';
import { useState } from 'react';
import { openPage, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, DateField, Field, Meta, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Row, SelectField, Sheet, TextArea } from '@/ui';
import '../campaign.scss';

const topics = [{ value: '', label: '不指定' }, ...CAMPAIGN_TOPICS.map(({ clause, word }) => ({ value: clause as string, label: word }))];

/** 揭榜挂帅: the open calls of the enterprise. */
export function CallsScreen() {
  const query = useQuery(listCalls, {}, { isKept: true });
  const [isPosting, setPosting] = useState(false);
  const canPost = query.status === 'ready' && query.value.canPost;
  return (
    <Page title="揭榜挂帅" actions={canPost ? <PrimaryButton icon="plus" onPress={() => setPosting(true)}>张榜</PrimaryButton> : undefined}>
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '现在没有榜单', hint: '党组织张榜后，党员可以在这里揭榜。', icon: 'note' }} lines={4}>
        {({ calls }) => (
          <Card>
            {calls.map((call, at) => (
              <Row key={call.id} isDivided={at > 0} label={`看${call.name}`} onPress={() => openPage('campaign-call', { id: call.id })} aside={<Chip tone={call.state === 'open' ? 'green' : 'neutral'}>{call.stateLabel}</Chip>}>
                <Box>{call.name}</Box>
                <Meta>{`${call.organisation}　截止 ${call.closesOn}　已有 ${call.applicationCount} 人揭榜`}</Meta>
              </Row>
            ))}
          </Card>
        )}
      </QueryView>
      {isPosting ? <PostSheet onClose={() => setPosting(false)} /> : null}
    </Page>
  );
}

function PostSheet({ onClose }: { onClose: () => void }) {
  const places = useQuery(readFilingPlaces, {}, { isKept: true });
  const offered = places.status === 'ready' ? places.value.places.filter((place) => place.carriers.includes('project')).map(({ id, name }) => ({ value: id, label: name })) : [];
  const [words, setWords] = useState({ organisationId: '', name: '', topic: '', description: '', closesOn: '' });
  const { submit, isSending, problem } = useSubmit(postCall);
  const change = (key: keyof typeof words) => (value: string) => setWords({ ...words, [key]: value });
  const place = words.organisationId || (offered[0]?.value ?? '');
  const send = async () => {
    const result = await submit({ ...words, organisationId: place, topic: words.topic || null });
    if (result.kind !== 'done') return;
    onClose();
    openPage('campaign-call', { id: result.value.id });
  };
  return (
    <Sheet isOpen title="张榜" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>张榜</PrimaryButton></>}>
      <Box className="cp-stack">
        <SelectField label="张榜党组织" value={place} options={offered} onChange={change('organisationId')} />
        <Field label="项目名称" value={words.name} onChange={change('name')} maxLength={60} />
        <SelectField label="重点任务" value={words.topic} options={topics} onChange={change('topic')} />
        <TextArea label="要解决什么" value={words.description} onChange={change('description')} maxLength={2000} lines={4} />
        <DateField label="揭榜截止日期" value={words.closesOn} onChange={change('closesOn')} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
