import { displayCode, normaliseCode } from '@liangpai/shared/kernel';
import { readPublicPlaque, type PublicPlaque } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { copyText, openPage, readScanned, usePageQuery, useQuery, useShare } from '@/platform';
import { Box, Card, GhostButton, Meta, Note, Page, PrimaryButton, QuietButton, QueryView, Sheet } from '@/ui';
import '../plaque.scss';
import { Commitments, Plate } from './plate';
import { TargetList } from './target-list';

/** The code of the page: from the address, from WeChat's scanner (`q`, the whole link), or from a mini-program code (`scene`). */
function usePlaqueCode(): string {
  const { code, q, scene } = usePageQuery();
  if (code) return code;
  const scanned = readScanned(q ?? scene ?? '');
  if ('code' in scanned) return scanned.code;
  return normaliseCode(scanned.text.replace(/^.*=/, '')) ?? scanned.text;
}

/** What anybody sees who scans a plaque: no sign-in, no tap. */
export function PublicPlaqueScreen() {
  const code = usePlaqueCode();
  const query = useQuery(readPublicPlaque, { code: code || '-' }, { isKept: true });
  useShare(query.status === 'ready' ? query.value.name : '亮牌', 'plaque-public', { code });
  const plaque = query.status === 'ready' ? query.value : null;
  return (
    <Page title="亮牌" width="wide" backTo="scan" actions={plaque?.content ? <Answers plaque={plaque} /> : undefined}>
      <QueryView query={query} lines={6}>
        {(value) => (
          <>
            {value.state === 'withdrawn' ? <Withdrawn plaque={value} /> : null}
            {value.state === 'expired' && value.content ? (
              <Note tone="amber" title="已过期">{`这块牌的期间到 ${value.content.toOn} 为止，下面是到期时的内容。`}</Note>
            ) : null}
            {value.content ? (
              <Box className={`lp-plaque-face${value.content.targets.length > 0 ? ' is-two' : ''}`}>
                <Plate content={value.content} organisation={value.organisation} />
                {value.content.targets.length > 0 ? <Box className="lp-plaque-targets"><TargetList targets={value.content.targets} /></Box> : null}
                {value.content.commitments.length > 0 ? <Box className="lp-plaque-promises"><Card title="我们承诺"><Commitments commitments={value.content.commitments} /></Card></Box> : null}
              </Box>
            ) : null}
            <Box className="lp-plaque-release">
              <Meta>{value.content ? `内容经保密审查并批准公开${value.releasedOn ? ` · ${value.releasedOn}` : ''}` : '编号长期有效，可据此向挂牌单位查询'}</Meta>
              <Meta>{`编号 ${displayCode(value.code)}`}</Meta>
            </Box>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Withdrawn({ plaque }: { plaque: PublicPlaque }) {
  return (
    <Card title={plaque.name} tone="amber">
      <Box className="lp-plaque-notice">{`这块牌已于 ${plaque.notice?.on ?? ''} 摘牌`}</Box>
      <Box>{`说明：${plaque.notice?.reason ?? ''}`}</Box>
      <Meta>{plaque.organisation}</Meta>
    </Card>
  );
}

function Answers({ plaque }: { plaque: PublicPlaque }) {
  const [isOpen, setIsOpen] = useState(false);
  const contact = plaque.content?.contact ?? '';
  return (
    <>
      <QuietButton onPress={() => setIsOpen(true)}>反映问题</QuietButton>
      {plaque.rateableBranchId ? <PrimaryButton onPress={() => openPage('survey-rate', { branch: plaque.organisation })}>给服务打星</PrimaryButton> : null}
      <Sheet isOpen={isOpen} title="反映问题" onClose={() => setIsOpen(false)} actions={<><QuietButton onPress={() => setIsOpen(false)}>关闭</QuietButton><GhostButton onPress={() => void copyText(contact)}>复制联系方式</GhostButton></>}>
        <Box className="lp-plaque-contact">{contact}</Box>
        <Meta>{`请说明牌的编号 ${displayCode(plaque.code)}，便于查找。`}</Meta>
      </Sheet>
    </>
  );
}
