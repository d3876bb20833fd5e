import { readItemYear, type ItemYear } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Note, Page, QueryView, QuietButton, Row, Words } from '@/ui';
import { Attachments } from '@/ui/attachments';
import '../item-year.scss';
import { hoursText, quarterMarks, quarterText } from '../words';
import { AdjustCard } from './adjust-card';
import { BlockageCard } from './blockage-card';
import { GoalList } from './goal-list';
import { PlanList } from './plan-list';

/** 实施过程: the year of an item on one page. */
export function YearScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readItemYear, id ? { id } : null, { isKept: true });
  return (
    <Page title="实施过程" width="wide">
      <QueryView query={query} lines={8}>
        {(year) => (
          <Box className="iy-stack">
            <Header year={year} />
            {year.reminders.length > 0 ? (
              <Note tone="amber" title="还要做的">
                {year.reminders.map((says) => <Box key={says}>{says}</Box>)}
              </Note>
            ) : null}
            <Box className="iy-board iy-stack">
              <Box className="iy-stack">
                <Card title="目标" aside={<Meta>{`完成 ${year.counts.met} / ${year.counts.goals} 项`}</Meta>}>
                  <GoalList year={year} onChanged={query.reload} />
                </Card>
                <QuarterCard year={year} />
                <Attachments title="佐证材料" itemId={year.item.id} files={year.files} canAdd={year.canRecord} onChanged={query.reload} />
              </Box>
              <Box className="iy-stack">
                <PlanList year={year} onChanged={query.reload} />
                {year.canAdjust ? <AdjustCard itemId={year.item.id} endsOn={year.item.endsOn ?? ''} onDone={query.reload} /> : null}
                <HoursCard year={year} />
                <LeadershipCard year={year} />
                <BlockageCard itemId={year.item.id} />
                <LogCard year={year} />
              </Box>
            </Box>
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function Header({ year: { item } }: { year: ItemYear }) {
  return (
    <Card title={item.name} aside={<Chip tone={item.isOverdue ? 'red' : 'neutral'}>{item.isOverdue ? '已逾期' : item.stateLabel}</Chip>}>
      <Facts items={[{ name: '载体', value: CARRIER_LABELS[item.carrier] }, { name: '编号', value: item.number || '—' }, { name: '党组织', value: item.organisation }, { name: '负责人', value: item.leader?.name ?? '—' }, ...(item.owners.length > 1 ? [{ name: '共同推进', value: item.owners.join('、') }] : []), { name: '起止时间', value: <Period startsOn={item.startsOn} endsOn={item.endsOn} /> }]} />
    </Card>
  );
}

/** From – to; a day is never broken in two lines. */
function Period({ startsOn, endsOn }: Pick<ItemYear['item'], 'startsOn' | 'endsOn'>) {
  return (
    <>
      <Words className="iy-whole">{startsOn ?? '—'}</Words>
      <Words>{' 至 '}</Words>
      <Words className="iy-whole">{endsOn ?? '—'}</Words>
    </>
  );
}

function QuarterCard({ year: { item, quarters, canRecord } }: { year: ItemYear }) {
  return (
    <Card title="季度进展">
      <Box className="iy-quarters">
        {quarters.map((one) => {
          const { tone, word } = quarterMarks[one.state];
          return (
            <Box key={one.quarter} className="iy-quarter">
              <Box className="iy-head">
                <Box className="iy-name">{quarterText(one.quarter)}</Box>
                <Chip tone={tone}>{word}</Chip>
              </Box>
              {one.signedOn ? <Meta>{`${one.signedBy} ${one.signedOn} 签字${one.isLate ? '（迟签）' : ''}`}</Meta> : item.carrier === 'project' ? <Meta>{`${one.dueOn} 前签字`}</Meta> : null}
              {one.text ? <Box className="iy-text">{one.text.length > 80 ? `${one.text.slice(0, 80)}…` : one.text}</Box> : null}
              {one.state === 'coming' ? null : (
                <Box className="iy-links">
                  <QuietButton isSmall label={`看${quarterText(one.quarter)}`} onPress={() => openPage('item-year-quarter', { id: item.id, quarter: one.quarter })}>{one.state === 'signed' || !canRecord ? '看全文' : '去填写'}</QuietButton>
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Card>
  );
}

function HoursCard({ year: { item, hours, canLogHours } }: { year: ItemYear }) {
  return (
    <Card title="义务献工" aside={<QuietButton isSmall onPress={() => openPage('item-year-hours', { id: item.id })}>{canLogHours ? '登记、查看' : '查看'}</QuietButton>}>
      <Facts items={[{ name: '已计入', value: hoursText(hours.countedMinutes) }, { name: '待确认', value: hoursText(hours.waitingMinutes) }, { name: '不计入', value: hoursText(hours.notCountedMinutes) }]} />
    </Card>
  );
}

function LogCard({ year: { item, records } }: { year: ItemYear }) {
  return (
    <Card title="过程记录" aside={<QuietButton isSmall onPress={() => openPage('item-year-log', { id: item.id })}>全部记录</QuietButton>}>
      {records.map((kind, at) => (
        <Row
          key={kind.kind}
          isDivided={at > 0}
          aside={
            <Box className="iy-chips">
              <Meta>{`${kind.count} 条`}</Meta>
              {kind.canAdd ? <QuietButton isSmall icon="plus" label={`记一条${kind.title}`} onPress={() => openPage('item-year-record', { id: item.id, kind: kind.kind })}>记一条</QuietButton> : null}
            </Box>
          }
        >
          {kind.title}
        </Row>
      ))}
    </Card>
  );
}

/** What the organisation that formed a squad owes it; a nought is what has not been recorded. */
function LeadershipCard({ year: { item, leadership, records } }: { year: ItemYear }) {
  if (leadership.length === 0) return null;
  const canAdd = records.some((one) => one.kind === 'leadership' && one.canAdd);
  return (
    <Card title="党组织领导责任" aside={canAdd ? <QuietButton isSmall icon="plus" label="记一项领导责任" onPress={() => openPage('item-year-record', { id: item.id, kind: 'leadership' })}>记一项</QuietButton> : undefined}>
      <Box className="iy-chips">
        {leadership.map((one) => <Chip key={one.label} tone={one.count > 0 ? 'green' : 'amber'}>{one.count > 0 ? `${one.label} ${one.count} 次` : `${one.label} 还没有`}</Chip>)}
      </Box>
    </Card>
  );
}
