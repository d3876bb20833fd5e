import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { readCampaign, type CampaignView } from '@liangpai/shared/contracts';
import { CAMPAIGN_TOPICS } from '@liangpai/shared/items';
import { useState } from 'react';
import { openPage, useCan, useQuery } from '@/platform';
import { Box, Card, Chip, EmptyState, Facts, Meta, Page, QueryView, QuietButton, Row, SelectField } from '@/ui';
import '../campaign.scss';
import { AdoptSheet } from './adopt-sheet';
import { BriefingCard } from './briefing-card';

const standings = { past: { tone: 'neutral' as const, label: '已过' }, now: { tone: 'green' as const, label: '进行中' }, coming: { tone: 'neutral' as const, label: '未到' } };

/** 争先活动: the year's plan, where we are in it, and which carrier suits which task. */
export function CampaignScreen() {
  const [year, setYear] = useState('');
  const [isAdopting, setAdopting] = useState(false);
  const seesBriefings = useCan('item.read');
  const query = useQuery(readCampaign, year ? { year } as never : {}, { isKept: true });
  return (
    <Page title="争先活动" width="wide" backTo="me">
      <QueryView query={query} lines={6}>
        {({ campaign, years, canAdopt }) => (
          <Box className="cp-columns">
            <Box className="cp-stack">
              {years.length > 1 ? <SelectField label="年度" value={year || String(years[0])} options={years.map((one) => ({ value: String(one), label: `${one} 年` }))} onChange={setYear} /> : null}
              {campaign ? <Plan campaign={campaign} /> : <EmptyState title="还没有录入今年的活动方案" hint={canAdopt ? '录入方案和四个阶段的日期后，申报会自动标明是否在期限内。' : '党群部录入后，会在这里看到阶段和期限。'} icon="note" />}
              {canAdopt ? <QuietButton icon="edit" onPress={() => setAdopting(true)}>{campaign ? '更正方案' : '录入方案'}</QuietButton> : null}
              <Card title="揭榜挂帅"><Row label="看榜单" onPress={() => openPage('campaign-calls')}><Box>看榜单</Box><Meta>党组织张榜，党员揭榜，选定后建立项目</Meta></Row></Card>
              <Card title="协调会和经验">
                {seesBriefings ? <Row label="看协调会" onPress={() => openPage('meetings')}><Box>协调会</Box><Meta>每月一次，会上对各项目的决定</Meta></Row> : null}
                <Row isDivided={seesBriefings} label="看经验库" onPress={() => openPage('experiences')}><Box>经验库</Box><Meta>各项目的经验做法和先进事迹</Meta></Row>
              </Card>
              {seesBriefings ? <BriefingCard /> : null}
            </Box>
            <Box className="cp-stack">
              <Card title="按重点任务选载体">
                <Meta>方案的建议，不是规定。</Meta>
                {CAMPAIGN_TOPICS.map((topic, at) => (
                  <Row key={topic.clause} isDivided={at > 0}>
                    <Box>{topic.word}</Box>
                    <Meta>{topic.says}</Meta>
                    <Meta>{topic.carriers.length > 0 ? `建议：${topic.carriers.map((carrier) => CARRIER_LABELS[carrier]).join('、')}` : '载体自选'}</Meta>
                  </Row>
                ))}
              </Card>
            </Box>
            {isAdopting ? <AdoptSheet campaign={campaign} onClose={() => setAdopting(false)} onDone={() => { setAdopting(false); query.reload(); }} /> : null}
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function Plan({ campaign }: { campaign: CampaignView }) {
  return (
    <Card title={campaign.title}>
      <Facts items={[
        ...(campaign.documentNo ? [{ name: '文号', value: campaign.documentNo }] : []), ...(campaign.documentOn ? [{ name: '成文日期', value: campaign.documentOn }] : []),
        { name: '批准', value: `${campaign.approvedBy}　${campaign.meeting}` },
      ]} />
      {campaign.phases.map((phase) => (
        <Box key={phase.key} className="cp-phase">
          <Box>
            <Box>{phase.label}</Box>
            <Meta>{phase.fromOn || phase.dueOn ? `${phase.fromOn ?? ''} 至 ${phase.dueOn ?? '项目结束'}` : '日期未定'}</Meta>
          </Box>
          {phase.fromOn || phase.dueOn ? <Chip tone={standings[phase.standing].tone}>{standings[phase.standing].label}</Chip> : null}
        </Box>
      ))}
      <Meta>紧急、重要项目随时可以申报和批复；过了期限申报的，标为补报，不影响办理。</Meta>
    </Card>
  );
}
