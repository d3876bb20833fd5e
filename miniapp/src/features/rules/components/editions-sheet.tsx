import type { listRulebooks, ResponseOf } from '@liangpai/shared/contracts';
import { Box, Card, Facts, Meta, Sheet } from '@/ui';

type PlanEntry = ResponseOf<typeof listRulebooks>['plans'][number];

/** Every edition of a plan: the document itself, and what units of the enterprise changed. */
export function EditionsSheet({ plan, isOpen, onClose }: { plan: PlanEntry; isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet isOpen={isOpen} title="各版" onClose={onClose}>
      <Box className="lp-rules-stack">
        {plan.derived.map((edition) => (
          <Card key={edition.id} tone="gold" title={edition.organisation.name} aside={`${edition.effectiveFrom} 起${edition.effectiveTo === null ? '' : `，${edition.effectiveTo} 止`}`}>
            {edition.changes.map((change) => (
              <Box key={change.key} className="lp-rules-line">
                <Box>
                  {change.label}：{change.before} 改为 {change.after}
                </Box>
                <Meta>理由：{change.reason}</Meta>
                <Meta>依据：{change.basis}</Meta>
              </Box>
            ))}
            <Meta>{edition.approvedBy} · 校验码 {edition.hash.slice(0, 12)}</Meta>
          </Card>
        ))}
        {plan.editions.map((edition) => (
          <Card key={edition.id} title="原文件">
            <Facts
              items={[
                { name: '文件', value: edition.title },
                { name: '文号', value: edition.documentNo ?? '无文号' },
                { name: '批准', value: edition.approvedBy },
                { name: '施行', value: `${edition.effectiveFrom} 起${edition.effectiveTo === null ? '' : `，${edition.effectiveTo} 止`}` },
              ]}
            />
          </Card>
        ))}
      </Box>
    </Sheet>
  );
}
