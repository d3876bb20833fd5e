import { listClauses, listRulebooks } from '@liangpai/shared/contracts';
import type { Plan } from '@liangpai/shared/rulebooks';
import { useEffect, useState } from 'react';
import { openPage, useCan, useIsWide, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Field, GhostButton, Meta, Page, Pager, Pressable, QueryView, Row, SegmentedTabs, Sheet } from '@/ui';
import { planTabs } from '../plans';
import { useSettled } from '../use-settled';
import { ClauseDetail, type ClauseEntry } from './clause-detail';
import { EditionsSheet } from './editions-sheet';
import '../rules.scss';

const pageSize = 20;

/** Every clause that the program works by: what it says, how we read it, and the figures in force here. */
export function ClausesScreen() {
  const asked = usePageQuery();
  const [plan, setPlan] = useState<Plan>(planTabs.find(({ value }) => value === asked.plan)?.value ?? 'SL');
  const [typed, setTyped] = useState(asked.q ?? '');
  const q = useSettled(typed.trim());
  const [page, setPage] = useState(1);
  useEffect(() => setPage(1), [plan, q]);
  const canChange = useCan('rulebook.adopt');
  const query = useQuery(listClauses, { plan, page, pageSize, ...(q === '' ? {} : { q }) }, { isKept: true });
  return (
    <Page title="办法条文" width="wide" backTo="me" actions={canChange ? <GhostButton onPress={() => openPage('rules-trial', { plan })}>试算和调整参数</GhostButton> : undefined}>
      <Box className="lp-rules-tabs">
        <SegmentedTabs label="办法" tabs={planTabs} value={plan} onChange={setPlan} />
      </Box>
      <PlanCard plan={plan} />
      <Field label="查找" value={typed} onChange={setTyped} maxLength={40} placeholder="条号、原文里的字、参数名，如“约谈”" />
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '没有找到', hint: '换个词试试，或清空查找内容看全部条文。', icon: 'search', ...(typed === '' ? {} : { action: { label: '看全部条文', onPress: () => setTyped('') } }) }} lines={6}>
        {(value) => (
          <Box className="lp-rules-stack">
            <Meta>
              共{value.total}条 · 数值是“{value.edition.organisation}”现在用的{value.edition.isDerived ? '，含本单位调整' : ''}
            </Meta>
            <ClauseList key={`${plan} ${q} ${value.page}`} clauses={value.clauses} />
            <Pager page={value.page} pageSize={pageSize} total={value.total} unit="条" isQuiet onChange={setPage} />
          </Box>
        )}
      </QueryView>
    </Page>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const query = useQuery(listRulebooks, {}, { isKept: true });
  const [isOpen, setOpen] = useState(false);
  const entry = query.status === 'ready' ? query.value.plans.find((each) => each.plan === plan) : undefined;
  const original = entry?.editions[entry.editions.length - 1];
  if (!entry || !original) return null;
  return (
    <Card>
      <Row onPress={() => setOpen(true)} label={`${original.title}，看各版`} aside={entry.derived.length > 0 ? <Chip tone="gold">{`单位调整${entry.derived.length}版`}</Chip> : undefined}>
        <Box>{original.title}</Box>
        <Meta>
          {original.documentNo ?? '无文号'} · {original.effectiveFrom} 起施行
        </Meta>
      </Row>
      <EditionsSheet plan={entry} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}

function ClauseList({ clauses }: { clauses: readonly ClauseEntry[] }) {
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = clauses.find(({ clause }) => clause === chosen) ?? (isWide ? clauses[0] : undefined);
  return (
    <Box className="lp-rules-columns">
      <Box className="lp-rules-list" role="list" label="条文">
        {clauses.map((entry) => (
          <Pressable key={entry.clause} className={`lp-rules-entry${entry === shown ? ' is-chosen' : ''}`} isSelected={entry === shown} onPress={() => setChosen(entry.clause)}>
            <Box className="lp-rules-entry-head">
              <Box className="lp-meta">
                {entry.clause} · {entry.place}
              </Box>
              {entry.parameters.some(({ isChanged }) => isChanged) ? <Chip tone="gold">已调整</Chip> : null}
            </Box>
            <Box>{entry.quote}</Box>
          </Pressable>
        ))}
      </Box>
      {isWide ? (
        <Box className="lp-rules-side" live="polite">
          {shown ? (
            <Card>
              <ClauseDetail clause={shown} />
            </Card>
          ) : null}
        </Box>
      ) : (
        <Sheet isOpen={shown !== undefined} title="条文" onClose={() => setChosen(null)}>
          {shown ? <ClauseDetail clause={shown} /> : null}
        </Sheet>
      )}
    </Box>
  );
}
