import { readItemRating, type ItemRatingView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, ButtonRow, Card, Chip, Columns, Explanation, Facts, Figure, GhostButton, Meta, Page, PrimaryButton, QueryView, QuietButton, Row } from '@/ui';
import { targetInWords, toneOf } from '../words';
import '../item-rating.scss';
import { ConcludeSheet } from './conclude-sheet';
import { ConsequenceList } from './consequence-list';
import { MisreportSheet } from './misreport-sheet';

/** How an item is evaluated: goals, effect, cost, satisfaction, the conclusion and what follows. */
export function ShowScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readItemRating, id ? { id } : null);
  const [sheet, setSheet] = useState<'conclude' | 'misreport' | null>(null);
  const value = query.status === 'ready' ? query.value : null;
  const close = (isChanged: boolean) => {
    setSheet(null);
    if (isChanged) query.reload();
  };
  const actions = value && (value.canAssess || value.canConclude) ? (
    <>
      {value.canConclude ? (
        <GhostButton isDisabled={value.current.version === 0} onPress={() => setSheet('conclude')}>
          年底评定
        </GhostButton>
      ) : null}
      {value.canAssess ? <PrimaryButton onPress={() => openPage('item-rating-assess', { id: value.id })}>填写评价</PrimaryButton> : null}
    </>
  ) : undefined;
  return (
    <Page title="评价与评定" width="wide" actions={actions}>
      <QueryView query={query}>{(rating) => <Rating rating={rating} onMisreport={() => setSheet('misreport')} />}</QueryView>
      {value && sheet === 'conclude' ? <ConcludeSheet rating={value} onClose={close} /> : null}
      {value && sheet === 'misreport' ? <MisreportSheet itemId={value.id} onClose={close} /> : null}
    </Page>
  );
}

function Rating({ rating, onMisreport }: { rating: ItemRatingView; onMisreport: () => void }) {
  const conclusion = rating.current.conclusion ?? rating.preview;
  return (
    <Box className="ir-grid">
      <Box className="ir-stack">
        <Card title={rating.name} aside={<Chip>{rating.stateLabel}</Chip>}>
          <Meta>{[rating.number, rating.organisation, `${rating.year} 年`].filter(Boolean).join(' · ')}</Meta>
        </Card>
        <Verdict rating={rating} />
        <Card title="目标完成情况">
          {rating.goals.length === 0 ? <Meta>没有可评的目标。</Meta> : null}
          {rating.goals.map((goal, index) => {
            const result = rating.current.goals[index];
            return (
              <Row key={`${index}${goal.name}`} isDivided aside={result?.isCancelled ? <Chip>已取消</Chip> : goal.isMet === null ? <Chip tone="amber">没有结果</Chip> : <Chip tone={goal.isMet ? 'green' : 'red'}>{goal.isMet ? '达成' : '未达成'}</Chip>}>
                <Box>{goal.name}</Box>
                <Meta>{[targetInWords(goal), result?.actual ? `实际 ${result.actual}${goal.unit}` : '', result?.evidence].filter(Boolean).join(' · ')}</Meta>
              </Row>
            );
          })}
        </Card>
        <Card title="测评与成本">
          <Columns>
            <Figure value={rating.satisfaction?.mean ?? '—'} unit={rating.satisfaction?.mean ? '分' : ''} note={rating.satisfaction ? `满意度，${rating.satisfaction.ballots} 票` : '还没有测评结果'} />
            {rating.cost ? <Figure value={rating.cost.ratio} note={rating.cost.total === null ? '成本还没有填全' : `投入产出比，成本 ${rating.cost.total} 万元`} /> : null}
          </Columns>
          <ButtonRow>
            <GhostButton onPress={() => openPage('satisfaction-show', { item: rating.id })}>看测评</GhostButton>
          </ButtonRow>
        </Card>
      </Box>
      <Box className="ir-stack">
        <Inputs rating={rating} />
        <ConsequenceList consequences={rating.consequences} />
        <Card title="结果用在哪里">
          {rating.uses.map((use) => (
            <Meta key={use}>· {use}</Meta>
          ))}
        </Card>
        {rating.earlier.map((one) => (
          <Card key={one.year} title={`${one.year} 年`} aside={one.conclusion ? <Chip>{one.conclusion.label}</Chip> : undefined}>
            <Meta>{one.concludedOn ? `${one.concludedBy} ${one.concludedOn} 评定` : '没有评定'}</Meta>
          </Card>
        ))}
        {conclusion ? <Explanation model={conclusion.explanation} title="为什么是这个结论" isFolded /> : null}
        {rating.canReportMisreporting ? <QuietButton onPress={onMisreport}>登记虚报、瞒报</QuietButton> : null}
      </Box>
    </Box>
  );
}

function Verdict({ rating }: { rating: ItemRatingView }) {
  const { conclusion, concludedOn, concludedBy } = rating.current;
  if (conclusion) {
    return (
      <Card tone={toneOf(conclusion)} title={`评定：${conclusion.label}`}>
        <Meta>
          {concludedBy} {concludedOn} 评定{conclusion.isFinal ? '' : '，跨年度项目只作阶段性考核'}
        </Meta>
      </Card>
    );
  }
  if (!rating.preview) {
    return (
      <Card tone="amber" title="还不能评定">
        {rating.open.map((line) => (
          <Meta key={line}>· {line}</Meta>
        ))}
      </Card>
    );
  }
  return (
    <Card tone={rating.open.length > 0 ? 'plain' : toneOf(rating.preview)} title={`按现有结果：${rating.preview.label}`}>
      <Meta>{rating.open.length > 0 ? `还缺：${rating.open.join('；')}` : '评价内容已经齐全，等待评定。'}</Meta>
    </Card>
  );
}

function Inputs({ rating }: { rating: ItemRatingView }) {
  const { current } = rating;
  const points = (value: number | null) => (value === null ? '—' : `${value} 分`);
  return (
    <Card title="年度评价" aside={current.isOutstanding ? <Chip tone="gold">成绩突出</Chip> : undefined}>
      <Facts
        items={[
          { name: '定性评价', value: current.qualitative || '—' }, { name: '定性分', value: points(current.qualitativeScore) }, { name: '定量评价', value: points(current.quantitative) }, { name: '领导评议', value: points(current.leaders) },
          { name: '职工评议', value: points(current.employees) }, ...(current.composite === null ? [] : [{ name: '合成总分', value: `${current.composite} 分` }]), { name: '现场考核', value: current.onSite || '—' }, { name: '抽查验证', value: current.verification || '—' },
        ]}
      />
      <Meta>{current.savedAt ? `${current.savedBy}填写` : '还没有人填写'}。四种评价并列保存，不合成总分，除非本单位规定了权重。</Meta>
    </Card>
  );
}
