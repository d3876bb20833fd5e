import { findNoticeOfObjection, printNotice, readNotice, type NoticeView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, toast, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Facts, Meta, Page, PrimaryButton, QueryView, QuietButton } from '@/ui';
import '../notice.scss';
import { standingMarks } from '../words';
import { ObjectionList } from './objection-list';
import { ObjectionSheet } from './objection-sheet';
import { Period } from './period';

/** One notice, what was objected to it and how it was answered; from the list, or by an objection in the inbox. */
export function NoticeShowScreen() {
  const { id, objection } = usePageQuery();
  const byId = useQuery(readNotice, id ? { id } : null, { isKept: true });
  const byObjection = useQuery(findNoticeOfObjection, !id && objection ? { id: objection } : null);
  const query = id ? byId : byObjection;
  const [isObjecting, setIsObjecting] = useState(false);
  const notice = query.status === 'ready' ? query.value : null;
  return (
    <Page title="公示" width="wide" backTo={id ? 'me' : 'inbox'} actions={notice?.canObject ? <PrimaryButton onPress={() => setIsObjecting(true)}>提出异议</PrimaryButton> : undefined}>
      <QueryView query={query} lines={8}>
        {(value) => (
          <Box className="lp-notice-columns">
            <Content notice={value} />
            <Box className="lp-notice-terms">
              <Terms notice={value} />
            </Box>
            <ObjectionList notice={value} onAnswered={query.reload} />
          </Box>
        )}
      </QueryView>
      {notice ? <ObjectionSheet notice={notice} isOpen={isObjecting} onClose={() => setIsObjecting(false)} onRaised={query.reload} /> : null}
    </Page>
  );
}

function Content({ notice }: { notice: NoticeView }) {
  return (
    <Card title={notice.title} aside={<Chip {...standingMarks[notice.standing]}>{notice.standingLabel}</Chip>}>
      {notice.text ? <Box className="lp-notice-text">{notice.text}</Box> : null}
      {notice.subjects.map((subject, at) => (
        <Box key={subject.id} className="lp-notice-line">
          <Box className="lp-notice-number">{String(at + 1)}</Box>
          <Box className="lp-notice-words">
            <Box>{subject.line}</Box>
            {subject.result ? <Meta>{`${subject.concludedOn ?? ''}　${subject.result}`}</Meta> : null}
          </Box>
        </Box>
      ))}
    </Card>
  );
}

function Terms({ notice }: { notice: NoticeView }) {
  const [isPrinting, setIsPrinting] = useState(false);
  const print = async () => {
    setIsPrinting(true);
    const result = await openFileOf(printNotice, { id: notice.id }, `${notice.title}.pdf`);
    setIsPrinting(false);
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  return (
    <Card title="公示说明">
      <Facts
        items={[
          { name: '公示单位', value: notice.organisation },
          { name: '公示时间', value: <Period startsOn={notice.startsOn} endsOn={notice.endsOn} /> },
          ...(notice.place ? [{ name: '张贴地点', value: notice.place }] : []),
          ...(notice.contact ? [{ name: '受理', value: notice.contact }] : []),
        ]}
      />
      {notice.kind === 'period' ? <Meta>按工作日计算，张贴当天不算。期满、异议都答复了，公示的内容才能生效。</Meta> : null}
      <QuietButton isSmall icon="print" isBusy={isPrinting} onPress={() => void print()}>打印</QuietButton>
    </Card>
  );
}
