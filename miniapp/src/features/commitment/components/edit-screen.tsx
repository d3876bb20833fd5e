import { readMyCommitment, type ResponseOf } from '@liangpai/shared/contracts';
import { useQuery } from '@/platform';
import { Card, Meta, Note, Page, QueryView } from '@/ui';
import { PledgeTextList } from './pledge-text-list';
import { RecallButton } from './recall-button';
import { WritingForm } from './writing-form';
import '../commitment.scss';

type Mine = ResponseOf<typeof readMyCommitment>;

/** One's own pledge: what is public, what is on its way, what was before. */
export function EditScreen() {
  const query = useQuery(readMyCommitment, {}, { isKept: true });
  return (
    <Page title="我的承诺" backTo="card" width="wide">
      <QueryView query={query}>{(mine) => <Mine mine={mine} onChanged={query.reload} />}</QueryView>
    </Page>
  );
}

function Mine({ mine, onChanged }: { mine: Mine; onChanged: () => void }) {
  const { shown, open, earlier } = mine;
  return (
    <>
      {open?.returned ? (
        <Note tone="amber" title={`${open.returned.by}退回，请修改`}>
          {open.returned.reason}
        </Note>
      ) : null}
      {open?.state === 'submitted' ? (
        <Card title="待支部确认" tone="gold">
          <PledgeTextList pledges={open.pledges} />
          <RecallButton onChanged={onChanged} />
        </Card>
      ) : (
        <WritingForm key={open?.id ?? 'new'} open={open} shown={shown} onChanged={onChanged} />
      )}
      {shown ? (
        <Card title="正在公开" tone="green">
          <Meta>第 {shown.number} 版，{shown.confirmedBy} 确认</Meta>
          <PledgeTextList pledges={shown.pledges} />
        </Card>
      ) : null}
      {earlier.map((version) => (
        <Card key={version.id} title={`以前的第 ${version.number} 版`}>
          <PledgeTextList pledges={version.pledges} />
        </Card>
      ))}
    </>
  );
}
